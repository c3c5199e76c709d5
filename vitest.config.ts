// How the tests are found and run.
import { defineConfig } from 'vitest/config';

/** Nothing there keeps anything in a module or reaches outside it, so that files share a process: half of the time was loading. */
const PURE = ['test/core/**/*.test.ts', 'test/reply/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Much of a test's time is waiting, so every processor can take a file.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: ['test/long/**', ...PURE] },
      },
    ],
  },
});

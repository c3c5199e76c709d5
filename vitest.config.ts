// How the tests are found and run.
import { defineConfig } from 'vitest/config';

/** What measures its own process (resident memory, holds of the event loop) has one to itself. */
const ALONE = ['test/ingest/fetch/body.test.ts', 'test/ingest/read-aside.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Much of a test's time is waiting, so every processor can take a file.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/long/**', ...ALONE],
          // Nothing of ours keeps anything in a module, so files share a process: half of the time was loading.
          isolate: false,
        },
      },
    ],
  },
});

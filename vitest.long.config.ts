// The long tests, behind a command of their own: kills, soak, fuzzing, 100,000-case properties.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    pool: 'forks',
    execArgv: ['--expose-gc'],
    // One after another: what they measure and wait for must not be another's doing.
    fileParallelism: false,
  },
});

import { defineConfig } from 'vitest/config';

// Two projects: `rules` needs no shared database; `database` starts one real PostgreSQL for the whole run.
export default defineConfig({
  test: {
    // Tests mostly wait for PostgreSQL and other processes: more workers than a small machine has cores.
    maxWorkers: 3,
    // Tests share no module state, and reloading modules for each file costs more than many of the tests.
    isolate: false,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.db.test.ts'],
          sequence: { shuffle: true },
          // Generated cases, and tests that start and stop embedded PostgreSQL servers, are slow on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['test/**/*.db.test.ts'],
          globalSetup: ['test/setup.ts'],
          sequence: { shuffle: true },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

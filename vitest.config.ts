import { defineConfig } from 'vitest/config';

// Two projects: `rules` needs nothing; `database` starts one real PostgreSQL for the whole run.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.db.test.ts'],
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'database',
          include: ['test/**/*.db.test.ts'],
          globalSetup: ['test/setup.ts'],
          sequence: { shuffle: true },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});

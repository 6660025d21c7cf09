import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether what is lived or generated is lived at length: `npm run simulate`, and not `npm test`. */
    atLength: boolean;
  }
}

if (!('Temporal' in globalThis)) {
  process.stderr.write(
    `\nNode ${process.version} is too old for these tests: put node_modules/.bin first in your PATH, it has Node 26.\n\n`,
  );
  process.exit(1);
}

// Two projects: `rules` needs no database of ours; `database` starts one real PostgreSQL for the whole run.
export default defineConfig(({ mode }) => ({
  test: {
    // Tests mostly wait for PostgreSQL and other processes: more workers than a small machine has cores.
    maxWorkers: 3,
    // Tests share no module state, and reloading modules for each file costs more than many of the tests.
    isolate: false,
    // Mattermost's socket tells the console what it does.
    onConsoleLog: (said) => !/^websocket |^got connection id|^long timeout|^ErrorEvent/.test(said),
    projects: [
      {
        test: {
          name: 'rules',
          provide: { atLength: mode === 'simulate' },
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.db.test.ts'],
          globalSetup: ['test/postgres/setup.ts'],
          sequence: { shuffle: true },
          // Generated cases, and tests that start and stop embedded PostgreSQL servers, are slow on a busy machine.
          testTimeout: mode === 'simulate' ? 600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          provide: { atLength: mode === 'simulate' },
          include: ['test/**/*.db.test.ts'],
          globalSetup: ['test/setup.ts'],
          sequence: { shuffle: true },
          testTimeout: mode === 'simulate' ? 600_000 : 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));

import { fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import type { Chart } from './chart.ts';
import { keepLatest } from './keep-latest.ts';

/** Milliseconds. Loading and drawing take a second on a slow machine. */
const LONGEST = 20_000;

/** The compiled libraries of the last drawing: half of the time of this one. */
const compiled = (): Record<string, string> => {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
};

/** Without the environment, because drawing needs no token. `advanced` serialisation transfers bytes unchanged. */
const startWorker = () =>
  fork(new URL('./worker.ts', import.meta.url), {
    env: compiled(),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: LONGEST,
  });

const arePictures = (drawn: unknown): drawn is Uint8Array[] =>
  Array.isArray(drawn) && drawn.every((one) => one instanceof Uint8Array);

const drawInProcess = (charts: readonly Chart[]): Promise<Uint8Array[]> =>
  new Promise((resolve, reject) => {
    const child = startWorker();
    child.once('message', (drawn: unknown) => {
      if (arePictures(drawn)) resolve(drawn);
      else reject(new Error('what came back is no picture'));
    });
    child.once('error', reject);
    // No effect if it has already resolved.
    child.once('exit', (code, signal) => reject(new Error(`nothing was drawn: ${signal ?? code}`)));
    child.send([...charts]);
  });

/** A page in both languages: some 200 kB. */
const MOST = 2;

/**
 * Charts → PNG, in a process that ends afterwards: its libraries weigh more than the whole bot. What everybody asks for on one
 * morning, on every platform, is drawn once.
 */
export const drawCharts = keepLatest(MOST, drawInProcess);

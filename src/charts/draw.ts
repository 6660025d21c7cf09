import { Worker } from 'node:worker_threads';
import type { Chart } from './chart.ts';

/** Milliseconds: loading and drawing take a second on a slow machine. */
const LONGEST = 20_000;

/** Charts → PNG, in a thread of their own that ends with them: its libraries weigh more than the whole bot. */
export const drawCharts = (charts: readonly Chart[]): Promise<Uint8Array[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: charts });
    const late = setTimeout(() => reject(new Error('drawing took too long')), LONGEST);
    const done = (): void => {
      clearTimeout(late);
      void worker.terminate();
    };
    worker.once('message', (drawn: Uint8Array[]) => {
      resolve(drawn);
      done();
    });
    worker.once('error', (error) => {
      reject(error);
      done();
    });
  });

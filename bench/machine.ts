import { cpus, loadavg, release, totalmem } from 'node:os';

/** The machine of a measurement, and its load. */
export const machine = (): string =>
  [
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(1)} GB, Linux ${release()}`,
    `Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} before this run`,
  ].join('; ');

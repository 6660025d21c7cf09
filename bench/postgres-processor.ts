import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TICK_MS = 10;

type Used = { parent: number; own: number; ended: number };

/** In ticks: a process's own, and that of the children it has buried. */
const usedBy = async (pid: string): Promise<Used | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const sum = (...at: number[]) => at.reduce((total, one) => total + Number(fields[one] ?? 0), 0);
  return { parent: Number(fields[1]), own: sum(11, 12), ended: sum(13, 14) };
};

const postmasterIn = async (dataDir: string): Promise<string> => {
  const cluster = (await readdir(dataDir)).find((name) => /^postgres-\d+$/.test(name)) ?? '';
  return (await readFile(join(dataDir, cluster, 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '';
};

/** Milliseconds of processor so far of the server of this folder, with all its connections. */
export const postgresProcessor = async (dataDir: string): Promise<number> => {
  const postmaster = await postmasterIn(dataDir);
  const root = await usedBy(postmaster);
  let ticks = (root?.own ?? 0) + (root?.ended ?? 0);
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const used = await usedBy(pid);
    if (used?.parent === Number(postmaster)) ticks += used.own;
  }
  return ticks * TICK_MS;
};

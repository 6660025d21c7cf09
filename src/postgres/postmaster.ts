import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unusableBecause } from './advice.ts';
import { isAlive, isServing } from './processes.ts';
import { waitUntil } from './waiting.ts';

// A server whose owner was killed may have much to write.
const ORPHAN_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 2_000;
const KILLED_MS = 1_000;

/** Written by a server in its data folder: pid on the first line, state on the eighth. */
export function readPostmaster(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Called by the owner of the data folder before it starts a server: one that is already there has lost its
 * owner (killed, or still closing after a crash), and two servers on the same data would destroy it.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const found = readPostmaster(cluster);
  if (!found || !isAlive(found.pid)) return;
  if (isServing(found.pid, cluster)) await stopServer(found.pid, () => !isServing(found.pid, cluster));
  else disownCluster(cluster);
}

/** Fast shutdown. A server that does not obey is stopped immediately, or killed: it recovers from its log at next start. */
export async function stopServer(
  pid: number,
  stopped: () => boolean,
  patienceMs: number = ORPHAN_STOP_MS,
): Promise<void> {
  const steps = [
    ['SIGINT', patienceMs],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
    ['SIGKILL', KILLED_MS],
  ] as const;
  for (const [signal, within] of steps) {
    sendSignal(pid, signal);
    if (await waitUntil(stopped, within)) return;
  }
  throw unusableBecause('stop', `the server ${pid} does not stop.`);
}

export function sendSignal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

// PostgreSQL refuses to start when the pid left by a killed server now belongs to any process of the same user.
// It ignores the pid of its own parent: writing ours, instead of removing the file, keeps its other check, which
// looks for surviving processes of the killed server. The rename never follows a link put there by the account.
function disownCluster(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  const { uid, gid } = statSync(path);
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  const draft = `${cluster}.postmaster.pid`;
  writeFileSync(draft, [process.pid, ...rest].join('\n'), { mode: 0o600 });
  chownSync(draft, uid, gid);
  renameSync(draft, path);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { unusableBecause } from './advice.ts';
import { ENVIRONMENT, workingFolder } from './commands.ts';
import { readPostmaster, sendSignal, stopOrphan, stopServer } from './postmaster.ts';
import { serverArguments } from './settings.ts';
import { waitUntil } from './waiting.ts';

export type ServerPlan = {
  native: string;
  cluster: string;
  log: string;
  account: Account | undefined;
  durable: boolean;
};
export type Server = {
  pid: number;
  port: number;
  /** Resolves if the server ends without having been stopped. */
  lost: Promise<Error>;
  stop: () => Promise<void>;
};

// A start fails when another program takes the chosen port in between, or while the last processes of a killed
// server are still ending; both pass. A lasting fault costs these few attempts, about a second.
const ATTEMPTS = 5;
// After a power cut the server replays its log before it is ready; that took seconds at most in our trials.
const READY_MS = 120_000;
// Ours to stop, within the time that the whole process has; it usually takes 40 ms.
const OWN_STOP_MS = 4_000;
const LOG_LIMIT_BYTES = 5_000_000;

export async function startServer(plan: ServerPlan): Promise<Server> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await stopOrphan(plan.cluster);
    const port = await freePort();
    const child = launchServer(plan, port);
    if (await becomesReady(child, plan.cluster)) return serverHandle(child, port, plan.log);
    await waitUntil(() => false, 50 * attempt);
  }
  throw unusableBecause(
    'start',
    `the server stops as soon as it is started. The end of ${plan.log}:\n${endOf(plan.log)}`,
  );
}

function launchServer(plan: ServerPlan, port: number): ChildProcess {
  const place = { account: plan.account, cwd: plan.cluster };
  const args = serverArguments(workingFolder(place), port, plan.durable);
  const log = openSync(plan.log, isLong(plan.log) ? 'w' : 'a', 0o600);
  const child = spawn(join(plan.native, 'bin', 'postgres'), args, {
    cwd: plan.cluster,
    env: ENVIRONMENT,
    stdio: ['ignore', log, log],
    // Its own session: Ctrl-C in a terminal reaches every process of ours, and would close the database
    // before the bot has finished its work.
    detached: true,
    ...plan.account,
  });
  closeSync(log);
  // Without a listener, a binary that cannot be executed would end this process; exit is seen by its pid.
  child.once('error', () => undefined);
  child.unref();
  return child;
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const ready = (): boolean => {
    const found = readPostmaster(cluster);
    return found?.pid === child.pid && found?.ready === true;
  };
  const settled = await waitUntil(() => hasEnded(child) || ready(), READY_MS);
  if (!settled && child.pid) await stopServer(child.pid, () => hasEnded(child));
  return settled && !hasEnded(child);
}

/** The server went away by itself: killed, or ended by a fault of the machine. */
function lostServer(child: ChildProcess, log: string): Error {
  const how = child.signalCode ? `killed by ${child.signalCode}` : `with code ${child.exitCode}`;
  return new Error(
    `The database server stopped (${how}). What was acknowledged is kept. Start again: npm start. Its own log is ${log}.`,
  );
}

function serverHandle(child: ChildProcess, port: number, log: string): Server {
  const pid = child.pid ?? 0;
  let stopping = false;
  const { promise: lost, resolve } = Promise.withResolvers<Error>();
  child.once('exit', () => {
    if (!stopping) resolve(lostServer(child, log));
  });
  // A crash of this process by an exception still passes here; only a kill leaves the server behind.
  const onExit = (): void => {
    if (!hasEnded(child)) sendSignal(pid, 'SIGINT');
  };
  process.once('exit', onExit);
  const stop = async (): Promise<void> => {
    stopping = true;
    if (!hasEnded(child)) await stopServer(pid, () => hasEnded(child), OWN_STOP_MS);
    process.removeListener('exit', onExit);
  };
  return { pid, port, lost, stop };
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    probe.close(() => resolve(port));
  });
  return promise;
}

function isLong(log: string): boolean {
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES;
}

function endOf(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-3).join('\n');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The sandbox as somebody starts it, and what a script can do to it. */

export const ROOT = join(import.meta.dirname, '..');
const GIVEN_UP_MS = 60_000;

export type Started = { npm: ChildProcess; address: string; seconds: number };

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

export const secondsSince = (began: number): number => (performance.now() - began) / 1000;

export const isUsable = async (address: string): Promise<boolean> => {
  const response = await fetch(address).catch(() => undefined);
  return response?.status === 200 && (await response.text()).includes('role="log"');
};

/** Without this machine's environment; npm itself puts the project's Node first. */
export const start = async (dataDir: string): Promise<Started> => {
  const port = await freePort();
  const began = performance.now();
  const { PATH = '', HOME = '' } = process.env;
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://localhost:${port}/`;
  while (!(await isUsable(address))) {
    if (npm.exitCode !== null || secondsSince(began) * 1000 > GIVEN_UP_MS) {
      npm.kill();
      throw new Error(`npm start gave no page on ${address}`);
    }
    await pause(10);
  }
  return { npm, address, seconds: secondsSince(began) };
};

const childrenOf = async (pid: number): Promise<number[]> => {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return listed.trim().split(' ').filter(Boolean).map(Number);
};

/** The bot's own process, under npm and the shell that npm may leave in between. */
export const programmeUnder = async (pid: number): Promise<number> => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  if (command.includes('scripts/start.js') && !command.startsWith('sh\0') && !command.startsWith('npm'))
    return pid;
  for (const child of await childrenOf(pid)) {
    const found = await programmeUnder(child);
    if (found) return found;
  }
  return 0;
};

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export const stop = async (npm: ChildProcess): Promise<void> => {
  const programme = await programmeUnder(npm.pid ?? 0);
  process.kill(programme, 'SIGTERM');
  while (isThere(programme)) await pause(10);
  if (npm.exitCode === null) await once(npm, 'exit');
};

export const post = async (address: string, name: string, body: object): Promise<void> => {
  const response = await fetch(`${address}sandbox/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  await response.text();
};

export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'ritournelle-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

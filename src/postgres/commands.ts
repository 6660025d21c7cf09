import { execFile } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * The whole environment of every process we start: ours may hold tokens, which another account could then read
 * in /proc, and PG* variables, which would change the server's behaviour.
 */
export const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };

export type Place = { account: Account | undefined; cwd: string };
export type Outcome = { ok: boolean; output: string };

export function run(file: string, args: string[], { account, cwd }: Place): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  execFile(file, args, { cwd, env: ENVIRONMENT, ...account }, (error, stdout, stderr) => {
    resolve({ ok: error === null, output: `${stdout}${stderr}` || (error?.message ?? '') });
  });
  return promise;
}

/**
 * How a process is told the folder it starts in. Another account may own a folder without being able to enter its parents
 * (a checkout in /root, say). The working folder is entered before the change of user and is inherited, so /proc/self/cwd
 * leads there without crossing the parents, and the data can stay where it was requested. PostgreSQL keeps this folder as
 * working folder in all its processes. This works for the data folder only: postgres resolves the path of the binaries to
 * a real path, which must be reachable (see binaries.ts).
 */
export function workingFolder({ account, cwd }: Place): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : cwd;
}

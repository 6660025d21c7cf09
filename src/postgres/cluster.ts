import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { unusableBecause } from './advice.ts';
import type { Binaries } from './binaries.ts';
import { run, workingFolder } from './commands.ts';
import { choosePassword, USER } from './password.ts';

export type ClusterPlan = {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
  durable: boolean;
  locales?: string[][];
};

// The system's C.UTF-8 is preferred because text search reads its character classes; macOS has none, and there
// PostgreSQL's own stands in. Both sort by code point and do not change when the system is upgraded.
const LOCALES = [
  ['--locale=C.UTF-8'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

export const clusterFolder = (dataDir: string, major: number): string => join(dataDir, `postgres-${major}`);

/** Existing data of any version. */
export function existingCluster(dataDir: string): string | undefined {
  const name = readdirSync(dataDir).find((entry) => /^postgres-\d+$/.test(entry));
  return name && join(dataDir, name);
}

/** Creates the data folder at first start. It appears by a rename, so it is never seen half made. */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  const cluster = clusterFolder(plan.dataDir, plan.binaries.major);
  removeDrafts(plan.dataDir);
  if (existsSync(cluster)) return;
  refuseOtherMajor(plan.dataDir, plan.binaries.major);
  const draft = mkdtempSync(join(plan.dataDir, 'initdb-'));
  try {
    await createCluster(draft, plan);
    renameSync(join(draft, 'data'), cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function createCluster(draft: string, plan: ClusterPlan): Promise<void> {
  let failure = '';
  for (const locale of plan.locales ?? LOCALES) {
    prepareDraft(draft, choosePassword(plan.dataDir), plan.account);
    const { ok, output } = await initdb(join(draft, 'data'), locale, plan);
    if (ok) return;
    failure = output;
  }
  throw unusableBecause('creation', `its data folder cannot be created.\n${lastLines(failure)}`);
}

// The password goes through a file that the account may read, removed with the draft: arguments are public.
function prepareDraft(draft: string, password: string, account: Account | undefined): void {
  const [data, file] = [join(draft, 'data'), join(draft, 'password')];
  for (const left of [data, file]) rmSync(left, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  // wx: at the second locale the draft already belongs to the account, whose links root must not follow.
  writeFileSync(file, password, { mode: 0o600, flag: 'wx' });
  if (!account) return;
  for (const path of [file, data, draft]) chownSync(path, account.uid, account.gid);
}

function initdb(cwd: string, locale: string[], plan: ClusterPlan): ReturnType<typeof run> {
  const place = { account: plan.account, cwd };
  const data = workingFolder(place);
  const args = ['-D', data, `--username=${USER}`, `--pwfile=${data}/../password`, '--auth=scram-sha-256'];
  // Writing the new files through to the disk costs 0.1 s: without it, a power cut in the first half-minute
  // could lose the catalogue of a server that has already acknowledged data.
  const sync = plan.durable ? [] : ['--no-sync'];
  return run(
    join(plan.binaries.native, 'bin', 'initdb'),
    [...args, ...sync, '--encoding=UTF8', ...locale],
    place,
  );
}

// Starting empty next to data of another version would look like losing everything.
function refuseOtherMajor(dataDir: string, major: number): void {
  const other = existingCluster(dataDir);
  if (!other) return;
  throw unusableBecause(
    'version',
    `${other} holds the data of another version and this is PostgreSQL ${major}. ` +
      'Dump it with the earlier release and restore it here, or move that folder away to start empty.',
  );
}

// Left by a process killed during its first start. Its initdb may live half a second longer and recreate part of the
// folder: that part is removed at the next start, the password now.
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith('initdb-'))) {
    rmSync(join(dataDir, name, 'password'), { force: true });
    removeIfIdle(join(dataDir, name));
  }
}

function removeIfIdle(draft: string): void {
  try {
    rmSync(draft, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join('\n');
}

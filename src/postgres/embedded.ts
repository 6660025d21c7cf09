import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { asUnusable, reasonOf, Unusable, unusableBecause } from './advice.ts';
import type { Sources } from './binaries.ts';
import { type Owner, type Ownership, takeOwnership, ownerOf, type ServedAt } from './ownership.ts';
import { readPassword, type ServerUrls, serverUrls } from './password.ts';
import { serveCluster } from './serving.ts';
import { waitUntil } from './waiting.ts';

export type EmbeddedOptions = {
  /** Contains everything: data, password, log, lock. */
  dataDir: string;
  /** False only in tests: a power cut may then lose data. */
  durable?: boolean;
  /** Overrides the installed package and the usual copy. */
  sources?: Partial<Sources>;
};
export type Embedded = ServerUrls & {
  port: number;
  pid: number;
  /** Resolves if the server that this process started ends by itself. */
  lost?: Promise<Error>;
  stop: () => Promise<void>;
};

// Time for an owner that has just taken the lock to write its pid.
const OWNER_NOTE_MS = 500;
// A first start takes under a second; a recovery after a crash, or a slow disk, may take longer.
const JOIN_MS = 60_000;

/** For the bot: becomes the only owner of the data folder and starts its server. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = prepareFolder(options.dataDir);
  const ownership = takeOwnership(dataDir);
  if (!ownership) throw await alreadyOwned(dataDir);
  return await startOwned({ ...options, dataDir }, ownership);
}

/** For scripts: joins the server of the process that owns the data folder, or starts a temporary one. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = prepareFolder(options.dataDir);
  const found = await waitUntil(() => takeOwnership(dataDir) ?? ownerOf(dataDir)?.server, JOIN_MS);
  if (!found) throw await alreadyOwned(dataDir);
  return 'port' in found ? joinRunning(dataDir, found) : await startOwned({ ...options, dataDir }, found);
}

async function startOwned(options: EmbeddedOptions, ownership: Ownership): Promise<Embedded> {
  try {
    const { pid, port, lost, stop: stopServer, ...urls } = await serveCluster(options);
    ownership.announce({ pid, port });
    const stop = async (): Promise<void> => {
      await stopServer();
      ownership.release();
    };
    return { ...urls, port, pid, lost, stop };
  } catch (error) {
    ownership.release();
    throw asUnusable(error);
  }
}

function joinRunning(dataDir: string, { pid, port }: ServedAt): Embedded {
  return { ...serverUrls(readPassword(dataDir), port), port, pid, stop: () => Promise.resolve() };
}

// Closed to other users when we create it; an existing folder keeps its rights.
function prepareFolder(folder: string): string {
  const dataDir = resolve(folder);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return dataDir;
  } catch (error) {
    throw unusableBecause('folder', `the data folder cannot be written. ${reasonOf(error)}`);
  }
}

async function alreadyOwned(dataDir: string): Promise<Error> {
  const owner: Owner | undefined = await waitUntil(() => ownerOf(dataDir), OWNER_NOTE_MS);
  return new Unusable(
    'in use',
    `${dataDir} is in use by ${owner ? `process ${owner.pid}` : 'another process'}. Nothing was changed. ` +
      'Stop that process, or set DATA_DIR to another folder.',
  );
}

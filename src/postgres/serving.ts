import { join } from 'node:path';
import { giveTo, serverAccount } from './account.ts';
import { packagedBinaries, type Sources, usableBinaries } from './binaries.ts';
import { clusterFolder, ensureCluster, existingCluster } from './cluster.ts';
import { SYSTEM_COPIES } from './copies.ts';
import { readPassword, type ServerUrls, serverUrls } from './password.ts';
import { type Server, startServer } from './server.ts';

export type ServingOptions = { dataDir: string; durable?: boolean; sources?: Partial<Sources> };

/** All the steps from owning the data folder to a server that answers. */
export async function serveCluster({
  dataDir,
  durable = true,
  sources,
}: ServingOptions): Promise<Server & ServerUrls> {
  const account = serverAccount(existingCluster(dataDir));
  const binaries = await usableBinaries(completeSources(sources, dataDir), account);
  await ensureCluster({ dataDir, binaries, account, durable });
  const cluster = clusterFolder(dataDir, binaries.major);
  giveTo(account, cluster);
  const password = readPassword(dataDir);
  const log = join(dataDir, 'postgres.log');
  const server = await startServer({ native: binaries.native, cluster, log, account, durable });
  return { ...server, ...serverUrls(password, server.port) };
}

function completeSources(sources: Partial<Sources> | undefined, dataDir: string): Sources {
  return {
    packaged: sources?.packaged ?? packagedBinaries(),
    // An ordinary user can only write in its own folders, and nobody else has to read the copy.
    copies: sources?.copies ?? (process.getuid?.() === 0 ? SYSTEM_COPIES : dataDir),
  };
}

import { existsSync } from 'node:fs';
import { readBackupFile, UnreadableBackup } from '../../src/backup/file.ts';
import type { Config } from '../../src/config.ts';
import {
  DamagedErasures,
  makeErasuresFile,
  openErasuresFile,
  readErasures,
} from '../../src/erasures-file.ts';
import { openErasures } from '../../src/keep-erasures.ts';
import { type BackupHeader, BrokenBackup, checkLines } from '../../src/store/backup/lines.ts';
import { loadRows } from '../../src/store/backup/load.ts';
import { clearPlace, endRestoration, isUsed } from '../../src/store/backup/place.ts';
import { settleRestored } from '../../src/store/backup/settle.ts';
import { connect, type Database } from '../../src/store/core/database.ts';
import { knowsSchema, migrateUpTo } from '../../src/store/core/migrate.ts';
import { allErasures } from '../../src/store/privacy/erase-person.ts';
import type { Texts } from '../../src/texts/index.ts';
import { BackupRefused } from './refused.ts';

export type Restoring = {
  path: string;
  config: Pick<Config, 'kind' | 'erasuresFile' | 'backupKey' | 'migrationDatabaseUrl'>;
  withoutErasures: boolean;
};

/** Read to its end first: a backup that is cut short is known before anything is changed. */
const readHeader = async (
  { path, config }: Restoring,
  { operatorBackup: say }: Texts,
): Promise<BackupHeader> => {
  try {
    return await checkLines(readBackupFile(path, config.backupKey));
  } catch (error) {
    const why = error instanceof UnreadableBackup ? error.why : 'damaged';
    if (!(error instanceof UnreadableBackup || error instanceof BrokenBackup || error instanceof SyntaxError))
      throw error;
    throw new BackupRefused(say.refused(path, say.unreadable[why]), { cause: error });
  }
};

/** A line that cannot be read would only be met once the rows are there. */
const isReadable = (file: string): boolean => {
  try {
    readErasures(file);
    return true;
  } catch (error) {
    if (error instanceof DamagedErasures) return false;
    throw error;
  }
};

const whyNot = (
  { config, withoutErasures }: Restoring,
  { kind, schema, ritournelle }: BackupHeader,
  { operatorBackup: say }: Texts,
): string | undefined => {
  if (!knowsSchema(schema)) return say.newer(ritournelle);
  if (kind !== config.kind) return say.otherKind[kind];
  const { erasuresFile: file } = config;
  const isThere = file !== undefined && existsSync(file);
  if (kind === 'live' && !withoutErasures && !isThere) return say.noErasures(file);
  return isThere && !isReadable(file) ? say.damagedErasures(file) : undefined;
};

/** All that can be refused without a database, so that an embedded server is not even begun. */
export const checkBackup = async (restoring: Restoring, texts: Texts): Promise<BackupHeader> => {
  const { operatorBackup: say } = texts;
  const header = await readHeader(restoring, texts);
  const refusal = whyNot(restoring, header, texts);
  if (refusal) throw new BackupRefused(say.refused(restoring.path, refusal));
  return header;
};

/** A file that is lost begins again with what the backup knows, so that the next start finds one. */
const replay = async (
  db: Database,
  { config }: Restoring,
  { operatorBackup: say }: Texts,
): Promise<string[]> => {
  const { erasuresFile: path } = config;
  if (!path || existsSync(path)) return [say.erasedAgain((await openErasures(db, config)).erasedAgain)];
  makeErasuresFile(path);
  const file = openErasuresFile(path);
  for (const erasure of await allErasures(db)) file.append(erasure);
  await openErasures(db, config);
  return [say.withoutErasures(path)];
};

/** Brings a backup into an empty database. Returns what to say to whoever asked. */
export const restoreBackup = async (restoring: Restoring, url: string, texts: Texts): Promise<string[]> => {
  const { operatorBackup: say } = texts;
  const { path, config } = restoring;
  const header = await checkBackup(restoring, texts);
  if (await isUsed(url)) throw new BackupRefused(say.refused(path, say.occupied));
  const ownerUrl = config.migrationDatabaseUrl ?? url;
  await clearPlace(ownerUrl);
  await migrateUpTo(ownerUrl, header.schema);
  await loadRows(ownerUrl, readBackupFile(path, config.backupKey));
  await migrateUpTo(ownerUrl);
  const db = connect(ownerUrl, 2);
  try {
    const { doubted } = await settleRestored(db, header.takenAt);
    const erased = await replay(db, restoring, texts);
    await endRestoration(ownerUrl);
    return [
      say.restored(path, header.takenAt, header.ritournelle),
      ...erased,
      ...(config.kind === 'live' ? [say.doubted(doubted)] : []),
      say.next,
    ];
  } finally {
    await db.close();
  }
};

import { existsSync } from 'node:fs';
import { readBackupFile, UnreadableBackup } from '../../src/backup/file.ts';
import type { Config } from '../../src/config.ts';
import { makeErasuresFile, openErasuresFile } from '../../src/erasures-file.ts';
import { openErasures } from '../../src/keep-erasures.ts';
import { type BackupHeader, BrokenBackup, checkLines } from '../../src/store/backup/lines.ts';
import { loadRows } from '../../src/store/backup/load.ts';
import { clearPlace, isUsed } from '../../src/store/backup/place.ts';
import { settleRestored } from '../../src/store/backup/settle.ts';
import { connect, type Database } from '../../src/store/core/database.ts';
import { knowsSchema, migrate, migrateUpTo } from '../../src/store/core/migrate.ts';
import { allErasures } from '../../src/store/privacy/erase-person.ts';
import type { Texts } from '../../src/texts/index.ts';
import { BackupRefused } from './refused.ts';

export type Restoring = {
  url: string;
  path: string;
  config: Pick<Config, 'kind' | 'erasuresFile' | 'backupKey' | 'migrationDatabaseUrl'>;
  withoutErasures: boolean;
};

/** Read to its end first: a backup that is cut short is known before anything is changed. */
const checkedHeader = async (
  { path, config }: Restoring,
  { operatorBackup: say }: Texts,
): Promise<BackupHeader> => {
  try {
    return await checkLines(readBackupFile(path, config.backupKey));
  } catch (error) {
    const why = error instanceof UnreadableBackup ? error.why : 'damaged';
    if (!(error instanceof UnreadableBackup || error instanceof BrokenBackup || error instanceof SyntaxError))
      throw error;
    throw new BackupRefused(`${path} : ${say.unreadable[why]}. ${say.untouched}`, { cause: error });
  }
};

const whyNot = async (
  restoring: Restoring,
  { kind, schema, ritournelle }: BackupHeader,
  { operatorBackup: say }: Texts,
): Promise<string | undefined> => {
  const { config, url, withoutErasures } = restoring;
  if (!knowsSchema(schema)) return say.newer(ritournelle);
  if (kind !== config.kind) return say.otherKind[kind];
  if (await isUsed(url)) return say.occupied;
  const { erasuresFile: file } = config;
  const isMissing = kind === 'live' && !withoutErasures && !(file && existsSync(file));
  return isMissing ? say.noErasures(file) : undefined;
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
export const restoreBackup = async (restoring: Restoring, texts: Texts): Promise<string[]> => {
  const { operatorBackup: say } = texts;
  const { url, path, config } = restoring;
  const header = await checkedHeader(restoring, texts);
  const refusal = await whyNot(restoring, header, texts);
  if (refusal) throw new BackupRefused(`${path} : ${refusal}. ${say.untouched}`);
  const ownerUrl = config.migrationDatabaseUrl ?? url;
  await clearPlace(ownerUrl);
  await migrateUpTo(ownerUrl, header.schema);
  await loadRows(ownerUrl, readBackupFile(path, config.backupKey));
  await migrate(ownerUrl);
  const db = connect(ownerUrl, 2);
  try {
    const { doubted } = await settleRestored(db, header.takenAt);
    return [
      say.restored(path, header.takenAt, header.ritournelle),
      ...(await replay(db, restoring, texts)),
      ...(config.kind === 'live' ? [say.doubted(doubted)] : []),
      say.next,
    ];
  } finally {
    await db.close();
  }
};

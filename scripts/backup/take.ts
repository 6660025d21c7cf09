import { existsSync, statSync } from 'node:fs';
import { writeBackupFile } from '../../src/backup/file.ts';
import { dumpDatabase, EmptyDatabase } from '../../src/store/backup/dump.ts';
import type { Texts } from '../../src/texts/index.ts';
import { BackupRefused } from './refused.ts';

const sizeOf = (path: string): string => {
  const { size } = statSync(path);
  return size < 1024 ** 2 ? `${Math.ceil(size / 1024)} kB` : `${(size / 1024 ** 2).toFixed(1)} MB`;
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;

/** Returns what to say to whoever asked. */
export const takeBackup = async (
  url: string,
  path: string,
  secret: string | undefined,
  { operatorBackup: say }: Texts,
): Promise<string> => {
  if (existsSync(path)) throw new BackupRefused(say.exists(path));
  try {
    await writeBackupFile(path, dumpDatabase(url), secret);
  } catch (error) {
    if (error instanceof EmptyDatabase) throw new BackupRefused(say.empty, { cause: error });
    const code = codeOf(error);
    // Of the file, not of the database’s line.
    if (code && !code.startsWith('ECONN'))
      throw new BackupRefused(say.unwritable(path, code), { cause: error });
    throw error;
  }
  return say.done(path, sizeOf(path), secret !== undefined);
};

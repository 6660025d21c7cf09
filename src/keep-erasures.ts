import type { Config } from './config.ts';
import { type ErasuresFile, makeErasuresFile, openErasuresFile, readErasures } from './erasures-file.ts';
import type { Database } from './store/core/database.ts';
import { beginErasuresFile, hasErasuresFile } from './store/core/instance.ts';
import { replayErasures } from './store/privacy/replay-erasures.ts';

const fileGone = (path: string): string =>
  `${path}: this database says that erasures are also written in a file, and it is not there. Nothing was started: if a backup was restored, people who asked to be erased are back in it. Put the file back, or say where it is (ERASURES_FILE). If it is lost, “npm run privacy -- new-file” begins another one with the erasures that this database knows.`;

export type Erasures = { file?: ErasuresFile; erasedAgain: number };

/**
 * Before anything is served: erases again whoever a restored backup brought back, and opens the file. A live start is refused
 * when the file is gone; a sandbox, where nobody is real, begins another one.
 */
export const openErasures = async (
  db: Database,
  { erasuresFile: path, kind }: Pick<Config, 'erasuresFile' | 'kind'>,
): Promise<Erasures> => {
  const lines = path ? readErasures(path) : undefined;
  if (lines === undefined && kind === 'live' && (await hasErasuresFile(db)))
    throw new Error(fileGone(path ?? 'ERASURES_FILE'));
  if (!path) return { erasedAgain: 0 };
  if (lines === undefined) makeErasuresFile(path);
  await beginErasuresFile(db);
  return { file: openErasuresFile(path), erasedAgain: await replayErasures(db, lines ?? []) };
};

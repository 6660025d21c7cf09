import { markWritten, unwrittenErasures } from '../../store/privacy/erase-person.ts';
import type { Context } from '../context.ts';

/** Appended, then marked: a crash between the two writes a line twice, which changes nothing. */
export const writeErasures = async ({ db, erasures }: Pick<Context, 'db' | 'erasures'>): Promise<void> => {
  if (!erasures) return;
  for (const erasure of await unwrittenErasures(db)) {
    erasures.append(erasure);
    await markWritten(db, erasure.hash);
  }
};

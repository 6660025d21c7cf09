import { eq } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { erasures } from '../tables/index.ts';
import { KINDS } from './declarations.ts';
import { forgetPeople } from './forget-people.ts';
import { type PersonalDataCount, personalDataCounts } from './personal-data.ts';
import { buryPerson, hasherIn, type Hasher } from './tombstones.ts';

/** Kinds of data that hold words of one person alone. */
export const KINDS_OF_WORDS: readonly string[] = [...KINDS].flatMap(([kind, { withdraw }]) =>
  withdraw ? [kind] : [],
);

/** Deletes the words that only this person wrote. Those of several hands, and what others wrote, stay. */
export const withdrawWords = async (
  db: Executor,
  personId: string,
  kinds: readonly string[] = KINDS_OF_WORDS,
): Promise<void> => {
  for (const kind of kinds) {
    const statement = KINDS.get(kind)?.withdraw?.(personId);
    if (statement) await db.execute(statement);
  }
};

export const erasureName = (hash: Hasher, personId: string): string => hash(`erased:${personId}`);

/** How many rows of each kind are gone, and how many stay without their name. */
export type Erased = { deleted: readonly PersonalDataCount[]; unsigned: readonly PersonalDataCount[] };

const erasedOf = (before: readonly PersonalDataCount[], left: readonly PersonalDataCount[]): Erased => {
  const unsigned = left.filter(({ what }) => KINDS.get(what)?.erasure === 'unsigned');
  const stays = new Map(unsigned.map(({ what, count }) => [what, count]));
  const deleted = before
    .map(({ what, count }) => ({ what, count: count - (stays.get(what) ?? 0) }))
    .filter(({ count }) => count > 0);
  return { deleted, unsigned };
};

/**
 * Erases someone at their request: their own words, then all that names them. What a purge does at the end of their time,
 * and in the same way, apart from the words.
 */
export const erasePerson = async (
  db: Executor,
  personId: string,
  on: Temporal.PlainDate,
): Promise<Erased> => {
  const before = await personalDataCounts(db, personId);
  await withdrawWords(db, personId);
  const left = await personalDataCounts(db, personId);
  const buried = await buryPerson(db, personId, on);
  const hash = erasureName(await hasherIn(db), personId);
  await db.insert(erasures).values({ hash, on, tombstones: buried }).onConflictDoNothing();
  await forgetPeople(db, [personId]);
  return erasedOf(before, left);
};

export type Erasure = typeof erasures.$inferSelect;

/** Erasures that the file outside the database does not hold yet. */
export const unwrittenErasures = (db: Executor): Promise<Erasure[]> =>
  db.select().from(erasures).where(eq(erasures.written, false)).orderBy(erasures.on, erasures.hash);

export const markWritten = async (db: Executor, hash: string): Promise<void> => {
  await db.update(erasures).set({ written: true }).where(eq(erasures.hash, hash));
};

export const allErasures = (db: Executor): Promise<Erasure[]> => db.select().from(erasures);

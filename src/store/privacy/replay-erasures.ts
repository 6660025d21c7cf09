import { inArray } from 'drizzle-orm';
import { type Database, inTransaction } from '../core/database.ts';
import { erasures, people } from '../tables/index.ts';
import { erasePerson, erasureName, type Erasure } from './erase-person.ts';
import { addTombstones, hasherIn } from './tombstones.ts';

/** A line of the file outside the database. */
export type WrittenErasure = Pick<Erasure, 'hash' | 'on' | 'tombstones'>;

const unknownIn = async (db: Database, lines: readonly WrittenErasure[]): Promise<WrittenErasure[]> => {
  if (lines.length === 0) return [];
  const known = await db
    .select({ hash: erasures.hash })
    .from(erasures)
    .where(
      inArray(
        erasures.hash,
        lines.map(({ hash }) => hash),
      ),
    );
  const done = new Set(known.map(({ hash }) => hash));
  return lines.filter(({ hash }) => !done.has(hash));
};

/**
 * Erases again what a restored backup brought back: each line that this database does not know. People are found by their
 * hash, since the file names nobody. Returns how many were there.
 */
export const replayErasures = async (db: Database, lines: readonly WrittenErasure[]): Promise<number> => {
  const missing = await unknownIn(db, lines);
  if (missing.length === 0) return 0;
  const hash = await hasherIn(db);
  const rows = await db.select({ id: people.id }).from(people);
  const byHash = new Map(rows.map(({ id }) => [erasureName(hash, id), id]));
  let erased = 0;
  for (const line of missing) {
    const personId = byHash.get(line.hash);
    await inTransaction(db, async (tx) => {
      if (personId) await erasePerson(tx, personId, line.on);
      await addTombstones(tx, line.tombstones, line.on);
      await tx
        .insert(erasures)
        .values({ ...line, written: true })
        .onConflictDoUpdate({ target: erasures.hash, set: { written: true } });
    });
    if (personId) erased += 1;
  }
  return erased;
};

import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { forgetMemoryOf, forgetPaceOf } from '../core/memory.ts';
import { KINDS } from './declarations.ts';

/** As one value: a list of thousands would be as many parameters. */
const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`;

/**
 * Deletes people and all that names them, for a purge and for an erasure alike. References take along their accounts, roles,
 * daily answers, pauses, skills, calls and places, and empty the author of what is not theirs alone; what no reference holds
 * goes first.
 */
export const forgetPeople = async (db: Executor, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const people = uuids(ids);
  await forgetMemoryOf(db, people);
  await forgetPaceOf(db, people);
  for (const { release } of KINDS.values()) if (release) await db.execute(release(people));
  await db.execute(sql`delete from runs where subject = any(${people}::text[])`);
  await db.execute(sql`delete from people where id = any(${people})`);
  await forgetTheirMessages(db, ids);
};

/**
 * Their own messages are nowhere any more; the others are rendered again without them. Looked up person by person, then deleted
 * by key: how few messages show someone cannot be guessed, and the guess was that most of them do.
 */
const forgetTheirMessages = async (db: Executor, ids: readonly string[]): Promise<void> => {
  const shown = await db.execute<{ key: string }>(
    sql`select distinct shown.key from unnest(${uuids(ids)}) as one(id)
      cross join lateral (select m.key from messages m where m.shows @> array[one.id::text] offset 0) as shown`,
  );
  if (shown.length === 0) return;
  const keys = sql.param(shown.map(({ key }) => key));
  await db.execute(sql`delete from messages m where m.key = any(${keys}::text[])
    and not exists (select 1 from deliveries d where d.message_key = m.key)`);
};

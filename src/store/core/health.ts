import { sql } from 'drizzle-orm';
import type { Executor } from './executor.ts';

/** What a database says of the bot's work. Ages are in seconds of programme time. */
export type Health = {
  /** Machine time, by the database's clock. */
  at: Temporal.Instant;
  states: Readonly<Record<string, number>>;
  oldestDue: number;
  missedToday: number;
  secondCopies: number;
};

/** A write that is committed: a disk that is full, or a server that only reads, refuses it. */
const write = async (db: Executor): Promise<Temporal.Instant> => {
  const [row] = await db.execute<{ at: string }>(
    sql`update instance set seen_at = now() returning clock_timestamp()::text as at`,
  );
  return row ? Temporal.Instant.from(row.at) : Temporal.Now.instant();
};

export const readHealth = async (db: Executor): Promise<Health> => {
  const at = await write(db);
  const [row] = await db.execute<{
    states: Record<string, number> | null;
    oldest: number;
    missed: number;
    copies: number;
  }>(sql`select
    (select json_object_agg(state, n) from (select state, count(*)::int as n from deliveries group by state) s) as states,
    (select coalesce(extract(epoch from now() + clock_offset_ms * interval '1 millisecond' - (select min(not_before)
        from deliveries where state in ('pending', 'sending') and merged_into is null)), 0)::float8 from instance) as oldest,
    (select count(*)::int from runs where state = 'missed' and ran_at > now() - interval '1 day') as missed,
    (select count(*)::int from second_copies) as copies`);
  const { states, oldest = 0, missed = 0, copies = 0 } = row ?? {};
  return {
    at,
    states: states ?? {},
    oldestDue: Math.max(0, Math.round(oldest)),
    missedToday: missed,
    secondCopies: copies,
  };
};

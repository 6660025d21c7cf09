import { sql } from 'drizzle-orm';
import type { Executor } from './executor.ts';
import { preparedQuestion } from './prepared-question.ts';

/** How long a transaction may wait, be idle and last, when it is not what most may. */

/**
 * From PostgreSQL 17 on; before, TCP finds out in its own time. A clock that runs already is not set again, so it is stopped
 * first.
 */
export const endsWithin = (limit: string) => sql<
  string | null
>`case when current_setting('server_version_num')::int >= 170000
  then set_config('transaction_timeout', '0', true) || set_config('transaction_timeout', ${sql.raw(`'${limit}'`)}, true) end`;

const shortLimits = preparedQuestion((db) =>
  db
    .select({
      lock: sql<string>`set_config('lock_timeout', '3s', true)`,
      idle: sql<string>`set_config('idle_in_transaction_session_timeout', '10s', true)`,
      ends: endsWithin('20s'),
    })
    .from(sql`(select) as nothing`),
);

/** For a transaction whose locks others wait for: a process that freezes in it keeps them for ten seconds at most, a line that is cut for twenty. */
export const limitShortly = async (tx: Executor): Promise<void> => {
  await shortLimits(tx, {});
};

const shortEnds = preparedQuestion((db) =>
  db.select({ ends: endsWithin('20s') }).from(sql`(select) as nothing`),
);

/** The same end, for what may wait for its own locks as long as it takes. */
export const endShortly = async (tx: Executor): Promise<void> => {
  await shortEnds(tx, {});
};

const longLimits = preparedQuestion((db) =>
  db.select({ ends: endsWithin('15min') }).from(sql`(select) as nothing`),
);

/** For a whole cohort that is brought in, on a slow machine. */
export const allowLong = async (tx: Executor): Promise<void> => {
  await longLimits(tx, {});
};

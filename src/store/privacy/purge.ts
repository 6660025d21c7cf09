import { sql } from 'drizzle-orm';
import { pastBefore } from '../../rituals/retention.ts';
import type { Tx } from '../core/database.ts';
import type { PurgeCount } from '../tables/index.ts';
import { PURGES } from './declarations.ts';
import { PERSON, type Purge } from './declare.ts';
import { forgetPeople } from './forget-people.ts';

export type Purged = PurgeCount;

/** People without any membership left, or to come, since that day. */
const purgePeople = async (tx: Tx, before: string): Promise<number> => {
  const gone = await tx.execute<{ id: string }>(sql`select p.id from people p
    where exists (select 1 from memberships m where m.person_id = p.id)
      and not exists (select 1 from memberships m left join cohorts c on c.id = m.cohort_id
        where m.person_id = p.id and coalesce(m.ends_on, c.ends_on, 'infinity') >= ${before}::date)`);
  await forgetPeople(
    tx,
    gone.map(({ id }) => id),
  );
  return gone.length;
};

type Rule = {
  what: string;
  after: { days: number } | { months: number } | { hours: number };
  run(tx: Tx, before: string): Promise<number>;
};

/** In this order: people come last, since what they leave behind has had its own time. */
const rulesFor = (purges: readonly Purge[]): Rule[] => [
  ...purges.map(({ what, after, delete: statement }) => ({
    what,
    after,
    run: async (tx: Tx, before: string) => (await tx.execute(statement(before))).count,
  })),
  { what: 'people', after: PERSON.for, run: purgePeople },
];

const RULES = rulesFor(PURGES);

/** Kinds that a purge deletes without announcing them. */
export const UNANNOUNCED: ReadonlySet<string> = new Set(
  PURGES.filter(({ unannounced }) => unannounced).map(({ what }) => what),
);

export const PURGED: readonly string[] = RULES.map(({ what }) => what);

class Undone extends Error {}

/** It runs, and is undone. */
const runAndUndo = async (tx: Tx, run: (tx: Tx) => Promise<void>): Promise<void> => {
  try {
    await tx.transaction(async (inner) => {
      await run(inner);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
};

/**
 * Deletes expired data, here and on the platforms, and tells counts by kind, never names. What is not `mayDelete` is only
 * counted.
 */
export const purgeExpired = async (
  tx: Tx,
  today: Temporal.PlainDate,
  mayDelete: (what: string) => boolean = () => true,
  purges?: readonly Purge[],
): Promise<Purged[]> => {
  const done: Purged[] = [];
  const inTurn = async (rules: readonly Rule[], dry: boolean, within: Tx): Promise<void> => {
    for (const { what, after, run } of rules) {
      const before = pastBefore(today, after).toString();
      const count = await run(within, before);
      if (count > 0) done.push({ what, before, count, dry });
    }
  };
  const rules = purges ? rulesFor(purges) : RULES;
  const counted = rules.filter(({ what }) => !mayDelete(what));
  // First, and together: what a day deletes is counted as if all of it went, in one savepoint instead of one for each kind.
  if (counted.length > 0) await runAndUndo(tx, (inner) => inTurn(counted, true, inner));
  await inTurn(
    rules.filter(({ what }) => mayDelete(what)),
    false,
    tx,
  );
  await tx.execute(
    sql`delete from messages m where not exists (select 1 from deliveries d where d.message_key = m.key)`,
  );
  return done;
};

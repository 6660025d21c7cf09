import { sql } from 'drizzle-orm';
import { pastBefore } from '../../rituals/retention.ts';
import type { Executor } from '../core/executor.ts';
import { PURGES } from './declarations.ts';
import { PERSON, type Purge } from './declare.ts';
import { forgetPeople } from './forget-people.ts';

export type Purged = { what: string; before: string; count: number };

const PEOPLE = 'people';

/** What a purge deletes, in its order. People come last: what they leave behind has had its own time. */
export const PURGED: readonly string[] = [...PURGES.map(({ what }) => what), PEOPLE];

/** People without any membership left, or to come, since that day. */
const purgePeople = async (db: Executor, before: string): Promise<number> => {
  const gone = await db.execute<{ id: string }>(sql`select p.id from people p
    where exists (select 1 from memberships m where m.person_id = p.id)
      and not exists (select 1 from memberships m left join cohorts c on c.id = m.cohort_id
        where m.person_id = p.id and coalesce(m.ends_on, c.ends_on, 'infinity') >= ${before}::date)`);
  await forgetPeople(
    db,
    gone.map(({ id }) => id),
  );
  return gone.length;
};

const purgeOne = async (db: Executor, rule: Purge, before: string): Promise<number> =>
  (await db.execute(rule.delete(before))).count;

/** Deletes expired data, here and on the platforms. Returns counts by kind, never names. */
export const purgeExpired = async (db: Executor, today: Temporal.PlainDate): Promise<Purged[]> => {
  const done: Purged[] = [];
  const note = (what: string, before: string, count: number): void => {
    if (count > 0) done.push({ what, before, count });
  };
  for (const rule of PURGES) {
    const before = pastBefore(today, rule.after).toString();
    note(rule.what, before, await purgeOne(db, rule, before));
  }
  const before = pastBefore(today, PERSON.for).toString();
  note(PEOPLE, before, await purgePeople(db, before));
  await forgetUnsaid(db);
  return done;
};

/** Messages that are no longer anywhere. */
const forgetUnsaid = async (db: Executor): Promise<void> => {
  await db.execute(
    sql`delete from messages m where not exists (select 1 from deliveries d where d.message_key = m.key)`,
  );
};

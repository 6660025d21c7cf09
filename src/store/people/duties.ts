import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';

/** Cohorts that are not closed and that nobody else coordinates that day. */
export const coordinatedAlone = async (
  db: Executor,
  personId: string,
  day: Temporal.PlainDate,
): Promise<{ cohort: string; operator: string }[]> =>
  db.execute(sql`select c.name as cohort, coalesce(c.contacts ->> 'operator', '') as operator from cohorts c
    where c.state <> 'closed' and c.ends_on >= ${day.toString()}::date
      and exists (select 1 from memberships m where m.cohort_id = c.id and m.role = 'coordination'
        and m.person_id = ${personId} and coalesce(m.ends_on, 'infinity') >= ${day.toString()}::date)
      and not exists (select 1 from memberships m where m.cohort_id = c.id and m.role = 'coordination'
        and m.person_id <> ${personId} and coalesce(m.ends_on, 'infinity') >= ${day.toString()}::date)
    order by c.name`);

/** Names of the teams that this person is in charge of. */
export const inChargeOf = async (db: Executor, personId: string): Promise<string[]> => {
  const rows = await db.execute<{ name: string }>(
    sql`select name from challenges where in_charge = ${personId} order by name`,
  );
  return rows.map(({ name }) => name);
};

/** Ids of whoever has this mail address, whatever its case. */
export const peopleAddressed = async (db: Executor, address: string): Promise<string[]> => {
  const rows = await db.execute<{ id: string }>(
    sql`select id from people where lower(email) = ${address.toLowerCase()}`,
  );
  return rows.map(({ id }) => id);
};

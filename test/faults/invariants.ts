import { sql } from 'drizzle-orm';
import type { Database } from '../../src/store/core/database.ts';
import { deliveries, secondCopies } from '../../src/store/tables/index.ts';

/** Each finds nothing, once everything that was due had the time to leave. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'I1 due, and neither sent, parked nor lent': `select d.id from deliveries d, instance i
    where d.state in ('pending', 'sending') and d.merged_into is null
      and (d.not_before is null or d.not_before <= now() + i.clock_offset_ms * interval '1 millisecond')
      and (d.lease_until is null or d.lease_until < clock_timestamp() - interval '30 seconds')
      and (d.retry_at is null or d.retry_at < clock_timestamp() - interval '30 seconds')
      and (not d.proactive or exists (select 1 from people p where p.id = d.person_id and p.notice_version is not null))`,
  'I4 an answer whose round is not known': `select a.id::text from answers a
    where not exists (select 1 from rounds r where r.id = a.round_id)`,
  // The prompt of a round that nobody answered is taken away once the next one is open.
  'I5 a round opened without a prompt for one of its people': `select r.id::text || ' ' || m.person_id::text as id
    from rounds r join memberships m on m.challenge_id = r.challenge_id and m.role = 'eig'
    join people p on p.id = m.person_id and p.notice_version is not null
    where not exists (
      select 1 from deliveries d join messages k on k.key = d.message_key
      where k.kind = 'standup-prompt' and k.subject = r.id::text and d.person_id = m.person_id)
    and (exists (select 1 from answers a where a.round_id = r.id) or not exists (select 1 from rounds later
      where later.ritual_id = r.ritual_id and later.challenge_id = r.challenge_id and later.local_date > r.local_date))`,
  'I6 rounds that the log counts otherwise': `select coalesce(r.cohort_id, a.cohort_id)::text || ' ' || coalesce(r.day, a.day)::text as id
    from (select cohort_id, local_date as day, count(*) as n from rounds group by 1, 2) r
    full join (select cohort_id, local_date as day, count(*) as n from activity where type = 'standup.opened' group by 1, 2) a
      on a.cohort_id = r.cohort_id and a.day = r.day
    where coalesce(r.n, 0) <> coalesce(a.n, 0)`,
  'I6 a total of a week that differs from the log': `select t.cohort_id::text || ' ' || t.week || ' ' || t.what as id
    from weekly_totals t where (t.what like 'help.%' or t.what like 'dataset.%' or t.what like 'milestone.%')
      and t.total <> (select count(*) from activity a where a.cohort_id = t.cohort_id and a.type = t.what
        and to_char(a.local_date, 'IYYY-"W"IW') = t.week)`,
  'I7 delivered in a version that does not exist yet': `select d.id from deliveries d
    join messages m on m.key = d.message_key where d.delivered_version > m.version`,
  'I7 one act twice': `select id::text from calls group by workspace_id, id having count(*) > 1`,
};

/**
 * What must never be, after any run of faults: a sentence for each thing that is. `platform` has the key of every message
 * that people can read.
 */
export const violations = async (db: Database, platform: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const [name, question] of Object.entries(QUESTIONS))
    for (const { id } of await db.execute<{ id: string }>(sql.raw(question))) found.push(`${name}: ${id}`);
  const known = new Set((await db.select({ id: deliveries.id }).from(deliveries)).map(({ id }) => id));
  const copies = Map.groupBy(platform, (key) => key);
  for (const [key, { length }] of copies) {
    if (length > 1) found.push(`I2 read ${length} times: ${key}`);
    if (!known.has(key)) found.push(`I3 read without an intent: ${key}`);
  }
  return found;
};

export const removedCopies = async (db: Database): Promise<number> => db.$count(secondCopies);

import { type SQL, sql } from 'drizzle-orm';
import { RETENTION } from '../rituals/retention.ts';
import { lineKey, promptKey } from '../rituals/standup-keys.ts';
import type { Executor } from './database.ts';
import { raiseVersions } from './messages.ts';

type Rule = {
  what: string;
  before: Temporal.PlainDate;
  /** Returns the rounds whose answers went, when the rule is about answers. */
  delete: (before: string) => SQL;
};

/** Of datasets and milestones the names go and the roles stay. */
const programmeRules = (today: Temporal.PlainDate): Rule[] => [
  {
    what: 'who could unblock datasets',
    before: today.subtract(RETENTION.namesInHistory),
    delete: (before) => sql`update datasets d set who = null from cohorts c
      where c.id = d.cohort_id and d.who is not null and c.starts_on < ${before}::date`,
  },
  {
    what: 'people in charge of milestones',
    before: today.subtract(RETENTION.namesInHistory),
    delete: (
      before,
    ) => sql`update milestones m set in_charge = null, deputy = null, note = null from cohorts c
      where c.id = m.cohort_id and c.starts_on < ${before}::date
        and coalesce(m.in_charge::text, m.deputy::text, m.note) is not null`,
  },
  {
    what: 'days of reminders of milestones',
    before: today.subtract(RETENTION.nudges),
    delete: (before) => sql`delete from milestone_nudges where last_on < ${before}::date`,
  },
];

/**
 * One rule per kind of thing that names a person. Deleting a person takes along, by the schema's own references, their
 * accounts, memberships, daily answers, pauses and log alias; team reports stay, without their author.
 */
const rules = (today: Temporal.PlainDate): Rule[] => [
  {
    what: 'daily answers',
    before: today.subtract(RETENTION.dailyAnswers),
    delete: (before) => sql`delete from answers a using rounds r
      where r.id = a.round_id and r.answer_by = 'person' and r.local_date < ${before}::date returning r.id`,
  },
  {
    what: 'team reports',
    before: today.subtract(RETENTION.teamReports),
    delete: (before) => sql`delete from answers a using rounds r, cohorts c
      where r.id = a.round_id and c.id = a.cohort_id and c.ends_on < ${before}::date returning r.id`,
  },
  {
    what: 'people',
    before: today.subtract(RETENTION.people),
    delete: (before) => sql`delete from people p
      where exists (select 1 from memberships m where m.person_id = p.id)
        and not exists (select 1 from memberships m left join cohorts c on c.id = m.cohort_id
          where m.person_id = p.id and coalesce(m.ends_on, c.ends_on, 'infinity') >= ${before}::date)`,
  },
  {
    what: 'aliases',
    before: today.subtract(RETENTION.aliases),
    delete: (before) => sql`delete from aliases a using cohorts c
      where c.id = a.cohort_id and c.starts_on < ${before}::date`,
  },
  {
    what: 'proposals',
    before: today.subtract(RETENTION.proposals),
    delete: (before) => sql`delete from standup_proposals where proposed_on < ${before}::date`,
  },
  {
    what: 'cards after a pause',
    before: today.subtract(RETENTION.backCards),
    delete: (before) => sql`delete from deliveries d using messages m
      where m.key = d.message_key and m.kind = 'home-back' and d.state <> 'pending' and d.not_before < ${before}::date`,
  },
  ...programmeRules(today),
  {
    what: 'deliveries',
    before: today.subtract(RETENTION.deliveries),
    delete: (before) => sql`delete from deliveries where created_on < ${before}::date`,
  },
];

export type Purged = { what: string; count: number };

/** Deletes what is past its time, here and in what the platforms show, and says how much of what, never whose. */
export const purge = async (db: Executor, today: Temporal.PlainDate): Promise<Purged[]> => {
  const done: Purged[] = [];
  for (const rule of rules(today)) {
    const gone = await db.execute<{ id?: string }>(rule.delete(rule.before.toString()));
    await raiseVersions(
      db,
      gone.flatMap(({ id }) => (id ? [promptKey(id), lineKey(id)] : [])),
    );
    if (gone.count > 0) done.push({ what: rule.what, count: gone.count });
  }
  await db.execute(
    sql`delete from messages m where not exists (select 1 from deliveries d where d.message_key = m.key)`,
  );
  const old = RETENTION.calls.days;
  await db.execute(sql`delete from calls where received_at < now() - ${old} * interval '1 day'`);
  return done;
};

import { type SQL, sql } from 'drizzle-orm';
import { RETENTION } from '../../rituals/retention.ts';
import type { Executor } from '../core/executor.ts';

type Rule = {
  what: string;
  before: Temporal.PlainDate;
  delete: (before: string) => SQL;
};

const helpRules = (today: Temporal.PlainDate): Rule[] => [
  {
    what: 'help requests',
    before: today.subtract(RETENTION.helpRequests),
    // A running request whose author is gone can be closed by nobody else.
    delete: (before) => sql`delete from help_requests where coalesce(closed_on, asked_on) < ${before}::date
      or (author_id is null and state in ('draft', 'open', 'claimed'))`,
  },
  {
    what: 'help drafts',
    before: today.subtract(RETENTION.helpDrafts),
    delete: (before) => sql`delete from help_requests where state = 'draft' and asked_on < ${before}::date`,
  },
  {
    what: 'help suggestions',
    before: today.subtract(RETENTION.helpSuggestions),
    delete: (before) => sql`delete from help_suggestions where asked_on < ${before}::date`,
  },
  {
    what: 'skills',
    before: today.subtract(RETENTION.skills),
    delete: (before) => sql`with gone as (
        delete from skill_profiles where declared_on < ${before}::date returning person_id)
      delete from skills s using gone where s.person_id = gone.person_id`,
  },
];

const communityRules = (today: Temporal.PlainDate): Rule[] => [
  {
    what: 'calls',
    before: today.subtract(RETENTION.calls),
    delete: (before) => sql`delete from call_requests where asked_on < ${before}::date`,
  },
  {
    what: 'requests to the coordination',
    before: today.subtract(RETENTION.coordinationAsks),
    delete: (before) => sql`delete from coordination_asks
      where coalesce(answered_on, asked_on) < ${before}::date`,
  },
  {
    what: 'good news',
    before: today.subtract(RETENTION.goodNews),
    delete: (before) => sql`delete from good_news where told_on < ${before}::date`,
  },
  {
    what: 'requests to join',
    before: today.subtract(RETENTION.joinRequests),
    delete: (before) => sql`delete from join_requests where asked_on < ${before}::date`,
  },
];

/** Datasets and milestones lose names and keep roles. */
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
    what: 'acts of the coordination',
    before: today.subtract(RETENTION.cohortActs),
    delete: (before) => sql`delete from cohort_acts a using cohorts c
      where c.id = a.cohort_id and c.ends_on < ${before}::date`,
  },
  {
    what: 'days of reminders of milestones',
    before: today.subtract(RETENTION.nudges),
    delete: (before) => sql`delete from milestone_nudges where last_on < ${before}::date`,
  },
];

const peerRules = (today: Temporal.PlainDate): Rule[] => [
  {
    what: 'workshops',
    before: today.subtract(RETENTION.workshops),
    // When a cohort was closed meanwhile, its sessions stay planned.
    delete: (before) => sql`delete from workshops where settled_on < ${before}::date
      or (state = 'planned' and starts_at < ${before}::date)`,
  },
  {
    what: 'workshops without a date',
    before: today.subtract(RETENTION.undatedWorkshops),
    delete: (before) => sql`delete from workshops
      where state in ('wished', 'offered') and offered_on < ${before}::date`,
  },
  {
    what: 'side tracks',
    before: today.subtract(RETENTION.sideTracks),
    delete: (before) => sql`delete from side_tracks t using cohorts c
      where c.id = t.cohort_id and c.ends_on < ${before}::date`,
  },
  {
    what: 'coffees',
    before: today.subtract(RETENTION.pairings),
    delete: (before) => sql`delete from pairings where drawn_on < ${before}::date`,
  },
];

/**
 * One rule per kind of data that names a person. Deleting a person cascades to their accounts, memberships, daily
 * answers, pauses, skills, calls, help given and log alias; team reports and requests for help stay, without author.
 */
const purgeRules = (today: Temporal.PlainDate): Rule[] => [
  {
    what: 'daily answers',
    before: today.subtract(RETENTION.dailyAnswers),
    delete: (before) => sql`delete from answers a using rounds r
      where r.id = a.round_id and r.answer_by = 'person' and r.local_date < ${before}::date`,
  },
  {
    what: 'team reports',
    before: today.subtract(RETENTION.teamReports),
    delete: (before) => sql`delete from answers a using rounds r, cohorts c
      where r.id = a.round_id and c.id = a.cohort_id and c.ends_on < ${before}::date`,
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
  ...helpRules(today),
  ...communityRules(today),
  ...peerRules(today),
];

export type Purged = { what: string; count: number };

/** Deletes expired data, here and on the platforms. Returns counts by kind, never names. */
export const purgeExpired = async (db: Executor, today: Temporal.PlainDate): Promise<Purged[]> => {
  const done: Purged[] = [];
  for (const rule of purgeRules(today)) {
    const gone = await db.execute(rule.delete(rule.before.toString()));
    if (gone.count > 0) done.push({ what: rule.what, count: gone.count });
  }
  await db.execute(
    sql`delete from messages m where not exists (select 1 from deliveries d where d.message_key = m.key)`,
  );
  const old = RETENTION.acts.days;
  await db.execute(sql`delete from calls where received_at < now() - ${old} * interval '1 day'`);
  return done;
};

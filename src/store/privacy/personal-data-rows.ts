import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { type KeptKind, QUESTIONS, type Question, type WhoKind } from './personal-data-counts.ts';

export type KeptRow = Readonly<Record<string, unknown>>;
export type KeptRows = { what: string; rows: KeptRow[] };

/** Columns of a row that are the person's own, without what others wrote or who they are. */
type OwnColumns = (personId: string) => Readonly<Record<string, SQL>>;

const cohort = sql`(select c.name from cohorts c where c.id = t.cohort_id)`;
const challenge = sql`(select c.name from challenges c where c.id = t.challenge_id)`;
const team = { cohort, challenge };
const request = sql`(select r.number from help_requests r where r.id = t.request_id)`;
const workshop = sql`(select w.number from workshops w where w.id = t.workshop_id)`;
const round = {
  day: sql`(select r.local_date from rounds r where r.id = t.round_id)`,
  cohort,
  challenge: sql`(select c.name from rounds r join challenges c on c.id = r.challenge_id where r.id = t.round_id)`,
};
const inCohort: OwnColumns = () => ({ cohort });

/** Typed or filled in; a button has no words. */
const wordsOfAct = sql`coalesce(t.act -> 'text', t.act -> 'values')`;

const columnsNaming = (personId: string, columns: readonly string[]): SQL =>
  sql`array_remove(array[${sql.join(
    columns.map((name) => sql`case when t.${sql.identifier(name)} = ${personId} then ${name}::text end`),
    sql`, `,
  )}], null)`;

/** A training that one person wished for and another gives has words of both, so only its number is exported. */
const mineAlone = (id: string, column: string): SQL =>
  sql`case when coalesce(t.trainer_id, ${id}) = ${id} and coalesce(t.wished_by, ${id}) = ${id} then t.${sql.identifier(column)} end`;

const OWN: Readonly<Record<KeptKind, OwnColumns>> = {
  answers: () => ({ ...round, answers: sql`t.values`, inTeam: sql`t.kept` }),
  reports: () => ({
    ...round,
    several: sql`t.several_hands`,
    answers: sql`case when not t.several_hands then t.values end`,
    inTeam: sql`case when not t.several_hands then t.kept end`,
  }),
  skips: () => round,
  pauses: () => ({ kind: sql`t.kind`, from: sql`t."from"`, until: sql`t.until`, shared: sql`t.shared` }),
  proposals: () => ({ day: sql`t.proposed_on`, ...team, rhythm: sql`t.settings`, state: sql`t.state` }),
  contracts: () => ({
    cohort,
    until: sql`t.ends_on`,
    confirmed: sql`t.confirmed`,
    proposed: sql`t.proposed`,
    taken: sql`t.taken`,
  }),
  requests: () => ({
    day: sql`t.asked_on`,
    number: sql`t.number`,
    ...team,
    subject: sql`t.subject`,
    context: sql`t.context`,
    tried: sql`t.tried`,
    urgency: sql`t.urgency`,
    tags: sql`t.tags`,
    audience: sql`t.audience`,
    state: sql`t.state`,
    closed: sql`t.closed_on`,
  }),
  hands: () => ({ request, kind: sql`t.kind` }),
  suggestions: () => ({ day: sql`t.asked_on`, request, state: sql`t.state` }),
  skills: () => ({ skill: sql`t.tag`, level: sql`t.level` }),
  consents: () => ({ day: sql`t.declared_on`, agreed: sql`t.suggested`, monthly: sql`t.monthly_cap` }),
  calls: () => ({ day: sql`t.asked_on`, cohort, moment: sql`t.moment` }),
  asks: () => ({
    day: sql`t.asked_on`,
    number: sql`t.number`,
    ...team,
    text: sql`t.text`,
    answered: sql`t.answered_on`,
  }),
  news: () => ({ day: sql`t.told_on`, ...team, text: sql`t.text` }),
  deliveries: () => ({
    day: sql`t.created_on`,
    kind: sql`(select m.kind from messages m where m.key = t.message_key)`,
  }),
  counts: () => ({ day: sql`t.day`, daily: sql`t.daily`, count: sql`t.sent` }),
  aliases: () => ({
    cohort,
    alias: sql`t.alias`,
    log: sql`(select json_agg(concat_ws(' ', a.local_date, a.type) order by a.id) from activity a where a.alias = t.alias)`,
  }),
  milestones: (id) => ({
    day: sql`t."on"`,
    ...team,
    milestone: sql`t.slug`,
    state: sql`t.state`,
    as: columnsNaming(id, ['in_charge', 'deputy', 'person_id']),
  }),
  acts: (id) => ({
    day: sql`t."on"`,
    cohort,
    what: sql`t.what`,
    as: columnsNaming(id, ['actor_id', 'person_id']),
  }),
  nudges: () => ({ day: sql`t.last_on`, cohort }),
  workshops: (id) => ({
    day: sql`t.offered_on`,
    number: sql`t.number`,
    cohort,
    as: columnsNaming(id, ['trainer_id', 'wished_by']),
    state: sql`t.state`,
    from: sql`t.starts_at`,
    title: mineAlone(id, 'title'),
    text: mineAlone(id, 'description'),
  }),
  seats: () => ({ workshop, state: sql`t.state` }),
  feeds: inCohort,
  tracks: () => ({
    day: sql`t.changed_on`,
    number: sql`t.number`,
    ...team,
    title: sql`t.title`,
    tried: sql`t.tried`,
    link: sql`t.link`,
    state: sql`t.state`,
    shared: sql`t.shareable`,
  }),
  coffee: inCohort,
  coffeeSkips: inCohort,
  heldTexts: () => ({ until: sql`t.forget_at`, bare: sql`t.bare`, text: wordsOfAct }),
  pairings: () => ({ day: sql`t.drawn_on`, cohort }),
};

const byPerson = (table: string): Question => ({ table, whose: (id) => sql`person_id = ${id}` });

const WHO: Readonly<Record<WhoKind, Question & { own: OwnColumns }>> = {
  people: {
    table: 'people',
    whose: (id) => sql`id = ${id}`,
    own: () => ({
      name: sql`t.name`,
      email: sql`t.email`,
      language: sql`t.locale`,
      zone: sql`t.timezone`,
      days: sql`t.works`,
      reminders: sql`t.reminders`,
      notice: sql`t.notice_version`,
    }),
  },
  identities: {
    ...byPerson('identities'),
    own: () => ({
      platform: sql`(select w.platform from workspaces w where w.id = t.workspace_id)`,
      user: sql`t.external_user`,
      active: sql`t.active`,
      language: sql`t.locale`,
      zone: sql`t.zone`,
    }),
  },
  memberships: {
    ...byPerson('memberships'),
    own: () => ({ ...team, role: sql`t.role`, from: sql`t.starts_on`, until: sql`t.ends_on` }),
  },
  roster: {
    ...byPerson('roster'),
    own: () => ({
      cohort,
      id: sql`t.slug`,
      from: sql`t.starts_on`,
      until: sql`t.ends_on`,
    }),
  },
  listed_accounts: {
    ...byPerson('listed_accounts'),
    own: () => ({ cohort, platform: sql`t.platform`, user: sql`t.external_user` }),
  },
  challenges: {
    table: 'challenges',
    whose: (id) => sql`${id} in (in_charge, sponsor, coach)`,
    own: (id) => ({
      cohort,
      challenge: sql`t.name`,
      as: columnsNaming(id, ['in_charge', 'sponsor', 'coach']),
    }),
  },
};

const PARTS: readonly (readonly [string, Question & { own: OwnColumns }])[] = [
  ...Object.entries(WHO),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the questions are their kinds
  ...(Object.entries(QUESTIONS) as [KeptKind, Question][]).map(
    ([kind, question]) => [kind, { ...question, own: OWN[kind] }] as const,
  ),
];

export const KEPT_COLUMNS: ReadonlySet<string> = new Set(
  PARTS.flatMap(([, { own }]) => Object.keys(own(''))),
);

/** All data about a person: their own columns in their own rows. */
export const personalDataRows = async (db: Executor, personId: string): Promise<KeptRows[]> => {
  const kept: KeptRows[] = [];
  for (const [what, { table, whose, own }] of PARTS) {
    const columns = Object.entries(own(personId)).map(
      ([name, value]) => sql`${value} as ${sql.identifier(name)}`,
    );
    const found = await db.execute<{ row: KeptRow }>(sql`select row_to_json(mine) as row from
      (select ${sql.join(columns, sql`, `)} from ${sql.identifier(table)} t where ${whose(personId)} order by 1) mine`);
    if (found.length > 0) kept.push({ what, rows: found.map(({ row }) => row) });
  }
  return kept;
};

import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';

export type PersonalDataCount = { what: string; count: number };

export type Question = { table: string; whose: (personId: string) => SQL };

/** Kinds of rows that name a person, apart from their identity, and how to count them. */
export const QUESTIONS = {
  answers: { table: 'answers', whose: (id) => sql`person_id = ${id}` },
  reports: { table: 'answers', whose: (id) => sql`person_id is null and written_by = ${id}` },
  skips: { table: 'skips', whose: (id) => sql`person_id = ${id}` },
  pauses: { table: 'pauses', whose: (id) => sql`person_id = ${id}` },
  proposals: { table: 'standup_proposals', whose: (id) => sql`proposed_by = ${id}` },
  contracts: { table: 'contract_ends', whose: (id) => sql`person_id = ${id}` },
  requests: { table: 'help_requests', whose: (id) => sql`author_id = ${id}` },
  hands: { table: 'help_hands', whose: (id) => sql`person_id = ${id}` },
  suggestions: { table: 'help_suggestions', whose: (id) => sql`person_id = ${id}` },
  skills: { table: 'skills', whose: (id) => sql`person_id = ${id}` },
  consents: { table: 'skill_profiles', whose: (id) => sql`person_id = ${id}` },
  calls: { table: 'call_requests', whose: (id) => sql`person_id = ${id}` },
  asks: { table: 'coordination_asks', whose: (id) => sql`author_id = ${id}` },
  news: { table: 'good_news', whose: (id) => sql`author_id = ${id}` },
  deliveries: { table: 'deliveries', whose: (id) => sql`person_id = ${id} and state = 'delivered'` },
  counts: { table: 'proactive_counts', whose: (id) => sql`person_id = ${id}` },
  aliases: { table: 'aliases', whose: (id) => sql`person_id = ${id}` },
  milestones: { table: 'milestones', whose: (id) => sql`${id} in (in_charge, deputy, person_id)` },
  acts: { table: 'cohort_acts', whose: (id) => sql`${id} in (actor_id, person_id)` },
  nudges: { table: 'milestone_nudges', whose: (id) => sql`person_id = ${id}` },
  workshops: { table: 'workshops', whose: (id) => sql`${id} in (trainer_id, wished_by)` },
  seats: { table: 'workshop_seats', whose: (id) => sql`person_id = ${id}` },
  feeds: { table: 'calendar_feeds', whose: (id) => sql`person_id = ${id}` },
  tracks: { table: 'side_tracks', whose: (id) => sql`author_id = ${id}` },
  coffee: { table: 'pairing_members', whose: (id) => sql`person_id = ${id}` },
  coffeeSkips: { table: 'pairing_skips', whose: (id) => sql`person_id = ${id}` },
  heldTexts: { table: 'held_texts', whose: (id) => sql`person_id = ${id}` },
  pairings: { table: 'pairings', whose: (id) => sql`person_id = ${id}` },
} as const satisfies Readonly<Record<string, Question>>;

export type KeptKind = keyof typeof QUESTIONS;

/** Identity: one sentence, without a number. */
const IDENTITY = ['people', 'identities', 'memberships', 'roster', 'listed_accounts', 'challenges'] as const;

export type WhoKind = (typeof IDENTITY)[number];

/** Every table that names a person. A test compares it with the schema, so that none is left out. */
export const TOLD: ReadonlySet<string> = new Set([
  ...IDENTITY,
  ...Object.values(QUESTIONS).map(({ table }) => table),
]);

export const KEPT_KINDS: readonly string[] = Object.keys(QUESTIONS);

/** How many rows of each kind name a person, without content. */
export const personalDataCounts = async (db: Executor, personId: string): Promise<PersonalDataCount[]> => {
  const kept: PersonalDataCount[] = [];
  for (const [what, { table, whose }] of Object.entries(QUESTIONS)) {
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${whose(personId)}`,
    );
    if (row && row.n > 0) kept.push({ what, count: row.n });
  }
  return kept;
};

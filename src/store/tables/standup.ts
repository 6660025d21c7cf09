import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Question } from '../../rituals/standup/answer.ts';
import type { QuestionSet } from '../../rituals/standup/question-sets.ts';
import type { StandupSettings } from '../../rituals/standup/settings.ts';
import { challenges, rituals } from './cohort.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

/** One round of a ritual for one team, with that day's zone, questions and instants. */
export const rounds = pgTable(
  'rounds',
  {
    cohortId: uuid().notNull(),
    id: uuid().notNull().defaultRandom().unique(),
    ritualId: uuid().notNull(),
    challengeId: uuid().notNull(),
    localDate: localDay().notNull(),
    isoWeek: text().notNull(),
    zone: text().notNull(),
    questionSet: text().$type<QuestionSet>().notNull(),
    title: text(),
    questions: json().$type<Question[]>().notNull(),
    answerBy: text().$type<'team' | 'person'>().notNull(),
    recap: text().$type<'cohort' | 'team'>().notNull(),
    opensAt: instant().notNull(),
    remindsAt: instant(),
    closesAt: instant().notNull(),
    state: text().$type<'open' | 'closed'>().notNull().default('open'),
    /** The bulletin that says its answer was taken back. */
    withdrawn: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({ columns: [table.cohortId, table.ritualId], foreignColumns: [rituals.cohortId, rituals.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    unique('rounds_once').on(table.ritualId, table.challengeId, table.localDate),
    index('rounds_state').on(table.cohortId, table.state),
    index('rounds_week').on(table.cohortId, table.isoWeek),
  ],
);

/** Purpose: what a team or a person chose to share. One per team or person in a round; the hour is not stored. */
export const answers = pgTable(
  'answers',
  {
    cohortId: uuid().notNull(),
    id: uuid().notNull().defaultRandom().unique(),
    roundId: uuid().notNull(),
    /** The author in a daily stand-up; null for a team's answer. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** Who last edited the team's answer; shown to the team only. */
    writtenBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** Several people of the team edited it: typing does not replace it without an explicit correction. */
    severalHands: boolean().notNull().default(false),
    values: jsonb().$type<Record<string, string>>().notNull(),
    /** Questions whose answer stays in the team. */
    kept: jsonb().$type<string[]>().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({ columns: [table.cohortId, table.roundId], foreignColumns: [rounds.cohortId, rounds.id] }),
    unique('answers_once').on(table.roundId, table.personId).nullsNotDistinct(),
    index('answers_person').on(table.personId).where(sql`${table.personId} is not null`),
    index('answers_written_by').on(table.writtenBy).where(sql`${table.writtenBy} is not null`),
  ],
);

/** Purpose: to leave people alone for a round they skip. Deleted when it closes: nobody can tell later who did. */
export const skips = pgTable(
  'skips',
  {
    cohortId: uuid().notNull(),
    roundId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.personId] }),
    index('skips_person').on(table.personId),
    foreignKey({ columns: [table.cohortId, table.roundId], foreignColumns: [rounds.cohortId, rounds.id] }),
  ],
);

/** A rhythm proposed to a team, to accept, change or decline. The author is stored to be told. Kept 6 months. */
export const standupProposals = pgTable(
  'standup_proposals',
  {
    cohortId: uuid().notNull(),
    id: uuid().notNull().defaultRandom().unique(),
    challengeId: uuid().notNull(),
    settings: json().$type<StandupSettings>().notNull(),
    proposedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    proposedOn: localDay().notNull(),
    state: text().$type<'open' | 'accepted' | 'declined'>().notNull().default('open'),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    index('standup_proposals_challenge').on(table.challengeId, table.state),
  ],
);

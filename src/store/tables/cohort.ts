import { sql } from 'drizzle-orm';
import { foreignKey, index, json, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Platform } from '../../chat/chat.ts';
import type { HolidayName } from '../../rituals/time/calendar.ts';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

export type CohortState = 'draft' | 'rehearsed' | 'launched' | 'closed';
type Cohort = CohortFile['cohort'];

export const cohorts = pgTable('cohorts', {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  locale: text().$type<'fr' | 'en'>().notNull(),
  timezone: text().notNull(),
  holidays: text().$type<HolidayName>().notNull(),
  startsOn: localDay().notNull(),
  endsOn: localDay().notNull(),
  coordinationLabel: text().notNull(),
  bulletinChannel: text().notNull(),
  digestChannel: text().notNull(),
  /** Where requests for help are posted, by audience. */
  helpChannels: jsonb().$type<NonNullable<Cohort['help_channels']>>().notNull().default({}),
  /** Where trainings between peers are announced; the bulletin's channel by default. */
  workshopChannel: text(),
  contacts: jsonb().$type<NonNullable<Cohort['contacts']>>().notNull(),
  privacy: jsonb().$type<NonNullable<Cohort['privacy']>>().notNull(),
  state: text().$type<CohortState>().notNull().default('draft'),
  fileHash: text(),
  /** Day of the last report, once the coordination closed the cohort. */
  closesOn: localDay(),
  /** From when nothing new is said in this cohort, until a person decides what becomes of what waits. */
  silencedSince: instant(),
  /** Programme time up to which appointments were checked: earlier ones past their grace were missed. */
  coveredUntil: instant(),
});

/** Ids of people in the cohort file. */
export const roster = pgTable(
  'roster',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    slug: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Dates of the person in the file; memberships hold the resulting ones. */
    startsOn: localDay(),
    endsOn: localDay(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.slug] }),
    unique('roster_person').on(table.cohortId, table.personId),
  ],
);

/**
 * Accounts in the cohort file, one per platform. A file knows no workspace and is read before any is connected:
 * `identities` has the accounts of each workspace. Kept as long as the person.
 */
export const listedAccounts = pgTable(
  'listed_accounts',
  {
    cohortId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    platform: text().$type<Platform>().notNull(),
    externalUser: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.personId, table.platform] }),
    foreignKey({
      name: 'listed_accounts_roster',
      columns: [table.cohortId, table.personId],
      foreignColumns: [roster.cohortId, roster.personId],
    }).onDelete('cascade'),
    index('listed_accounts_external').on(table.platform, table.externalUser),
  ],
);

export const challenges = pgTable(
  'challenges',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().notNull().defaultRandom().unique(),
    slug: text().notNull(),
    name: text().notNull(),
    host: text(),
    goal: text(),
    channel: text(),
    timezone: text().notNull(),
    holidays: text().$type<HolidayName>().notNull(),
    startsOn: localDay(),
    endsOn: localDay(),
    inCharge: uuid().references(() => people.id, { onDelete: 'set null' }),
    sponsor: uuid().references(() => people.id, { onDelete: 'set null' }),
    coach: uuid().references(() => people.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    unique('challenges_slug').on(table.cohortId, table.slug),
  ],
);

/** Purpose: who may do and read what. A community member has no cohort and no challenge. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid().primaryKey().defaultRandom(),
    cohortId: uuid().references(() => cohorts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    challengeId: uuid(),
    role: text().$type<Role>().notNull(),
    startsOn: localDay(),
    endsOn: localDay(),
  },
  (table) => [
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    unique('memberships_once')
      .on(table.personId, table.cohortId, table.challengeId, table.role)
      .nullsNotDistinct(),
    index('memberships_challenge').on(table.challengeId),
    index('memberships_cohort').on(table.cohortId),
  ],
);

export const rituals = pgTable(
  'rituals',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().notNull().defaultRandom().unique(),
    slug: text().notNull(),
    kind: text().notNull(),
    /** The practice's settings, checked by its rules when read. */
    settings: json().$type<Record<string, unknown>>().notNull(),
    /** `chat`: accepted by a team there; cohort files neither list nor end it. */
    origin: text().$type<'file' | 'chat'>().notNull().default('file'),
    endedOn: localDay(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    unique('rituals_slug').on(table.cohortId, table.slug),
  ],
);

export const ritualChallenges = pgTable(
  'ritual_challenges',
  {
    cohortId: uuid().notNull(),
    ritualId: uuid().notNull(),
    challengeId: uuid().notNull(),
    /** The team's own days and hours, which replace the ritual's. */
    chosen: json().$type<Record<string, unknown>>(),
    stoppedOn: localDay(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.ritualId, table.challengeId] }),
    foreignKey({ columns: [table.cohortId, table.ritualId], foreignColumns: [rituals.cohortId, rituals.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
  ],
);

/** A random name per person and cohort for the log. Deleting it makes the log anonymous. */
export const aliases = pgTable(
  'aliases',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    alias: uuid().notNull().unique().default(sql`gen_random_uuid()`),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.personId] })],
);

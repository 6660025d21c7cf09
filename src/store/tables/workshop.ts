import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { ForWhom, WorkshopFormat, WorkshopState } from '../../rituals/workshop/workshop.ts';
import type { SeatState } from '../../rituals/workshop/seats.ts';
import { cohorts } from './cohort.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Purpose: to learn from one another. Kept until three months after the session. */
export const workshops = pgTable(
  'workshops',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().primaryKey().defaultRandom(),
    /** The number that people type. */
    number: integer().notNull().generatedAlwaysAsIdentity().unique(),
    trainerId: uuid().references(() => people.id, { onDelete: 'set null' }),
    wishedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    title: text().notNull(),
    description: text().notNull(),
    format: text().$type<WorkshopFormat>().notNull(),
    minutes: integer().notNull(),
    forWhom: text().$type<ForWhom>().notNull(),
    places: integer().notNull(),
    where: text('place').notNull(),
    minimum: integer().notNull(),
    cutoff: integer('cutoff_hours').notNull(),
    state: text().$type<WorkshopState>().notNull(),
    startsAt: instant(),
    /** The zone in which the date was given. */
    zone: text().notNull(),
    /** Incremented by every change that calendars must see. */
    sequence: integer().notNull().default(0),
    /** Enough people are interested and the trainer was asked for a date; asked once. */
    askedForDate: boolean().notNull().default(false),
    notes: text().notNull().default(''),
    reason: text().notNull().default(''),
    offeredOn: localDay().notNull(),
    settledOn: localDay(),
  },
  (table) => [
    index('workshops_cohort').on(table.cohortId, table.state),
    index('workshops_trainer').on(table.trainerId),
  ],
);

/** Purpose: to hold a place. The cohort sees who signed up; attendance is not recorded. Deleted with the session. */
export const workshopSeats = pgTable(
  'workshop_seats',
  {
    id: uuid().notNull().defaultRandom().unique(),
    workshopId: uuid()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    state: text().$type<SeatState>().notNull(),
    rank: integer().notNull(),
    sequence: integer().notNull().default(0),
    /** A fingerprint of the address that an earlier version gave to its calendar file; addresses are sealed since. */
    formerAddress: text(),
    /** Answered the question about the session: not asked twice, and never shown. */
    answered: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.workshopId, table.personId] }),
    unique('workshop_seats_former_address').on(table.formerAddress),
    index('workshop_seats_person').on(table.personId),
  ],
);

/** Purpose: feedback to the trainer, and nobody else. Unsigned, here as on screen. */
export const workshopAnswers = pgTable(
  'workshop_answers',
  {
    id: uuid().primaryKey().defaultRandom(),
    workshopId: uuid()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    text: text().notNull(),
  },
  (table) => [index('workshop_answers_workshop').on(table.workshopId)],
);

/** Purpose: sessions in one's own calendar. Only a fingerprint of the secret address is stored, until it is revoked. */
export const calendarFeeds = pgTable('calendar_feeds', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  cohortId: uuid()
    .notNull()
    .references(() => cohorts.id),
  fingerprint: text().notNull().unique(),
});

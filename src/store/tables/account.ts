import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from './cohort.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Purpose: to leave people in peace. Deleted the day it ends: nobody can tell later who was away. */
export const pauses = pgTable(
  'pauses',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** `pause` begins at once; days `away` may be announced. One of each at most. */
    kind: text().$type<'pause' | 'away'>().notNull().default('pause'),
    /** The first instant of silence; none: at once. */
    from: instant(),
    /** The first instant at which messages come again; none: until the person says so. */
    until: instant(),
    /** The person chose to tell their team. */
    shared: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
);

/** Purpose: to stop writing after a contract's end. The date somebody was asked about, and what they said. Goes with the person. */
export const contractEnds = pgTable(
  'contract_ends',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    /** The last day the bot knew of when it asked. */
    endsOn: localDay().notNull(),
    confirmed: boolean().notNull().default(false),
    /** Another last day, told by the person, that the coordination has to take into account. */
    proposed: localDay(),
    /** The coordination took another day into account: a cohort file no longer moves it. */
    taken: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.personId, table.cohortId] })],
);

/** Purpose: to keep the bot's own load on a person low. Counts what the bot said, never what a person did. Kept 15 days. */
export const proactiveCounts = pgTable(
  'proactive_counts',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    day: localDay().notNull(),
    daily: boolean().notNull(),
    sent: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day, table.daily] })],
);

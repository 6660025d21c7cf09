import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from './cohort.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Purpose: to leave people alone. Deleted the day it ends, so that nobody can tell later who was away. */
export const pauses = pgTable(
  'pauses',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** A `pause` starts at once; days `away` may be announced. At most one of each. */
    kind: text().$type<'pause' | 'away'>().notNull().default('pause'),
    /** First instant of silence; at once if null. */
    from: instant(),
    /** First instant of messages again; null until the person ends it. */
    until: instant(),
    /** The person chose to tell their team. */
    shared: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
);

/** Purpose: to stop writing after a contract ends. The date asked about, and the answer. Deleted with the person. */
export const contractEnds = pgTable(
  'contract_ends',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    /** The last day as known when asked. */
    endsOn: localDay().notNull(),
    confirmed: boolean().notNull().default(false),
    /** Another last day, given by the person, for the coordination to accept. */
    proposed: localDay(),
    /** The coordination accepted another day, so a cohort file no longer moves it. */
    taken: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.personId, table.cohortId] })],
);

/** Purpose: to limit the bot's messages to a person. Counts what the bot sent, never what people did. Kept 15 days. */
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

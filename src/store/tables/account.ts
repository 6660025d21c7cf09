import { boolean, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, localDay } from './columns.ts';
import { people } from './people.ts';

/** Purpose: to leave people in peace. Deleted the day it ends: nobody can tell later who was away. */
export const pauses = pgTable('pauses', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** The first instant at which messages come again; none: until the person says so. */
  until: instant(),
});

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

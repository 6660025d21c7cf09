import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Objection } from '../../rituals/account/objections.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

/**
 * Purpose: that an import or a daily reading does not bring an erased person back. A keyed hash of each thing that they
 * could be recognised by, which cannot be read back. Kept as long as the installation.
 */
export const tombstones = pgTable('tombstones', {
  hash: text().primaryKey(),
  on: localDay().notNull(),
});

/**
 * Purpose: that a restored backup erases again. A keyed hash of each erased person, to be appended to a file outside the
 * database; `written` once it is there.
 */
export const erasures = pgTable('erasures', {
  hash: text().primaryKey(),
  on: localDay().notNull(),
  /** Their tombstones, which a backup of before lacks. */
  tombstones: jsonb().$type<readonly string[]>().notNull(),
  written: boolean().notNull().default(false),
});

export type PurgeCount = { what: string; before: string; count: number; dry: boolean };

/** What a day's purge deleted, and what it would have: kinds, dates and counts. Names nobody. Kept 12 months. */
export const purgeRuns = pgTable('purge_runs', {
  on: localDay().primaryKey(),
  counts: jsonb().$type<readonly PurgeCount[]>().notNull(),
});

/** Purpose: what a person refuses that their data be used for. Until they lift it. */
export const objections = pgTable(
  'objections',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    to: text().$type<Objection>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.to] })],
);

/** Purpose: that asking for one's data again and again does not slow others down. The last day only, kept one day. */
export const exportCounts = pgTable('export_counts', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  on: localDay().notNull(),
  asked: integer().notNull(),
});

import { sql } from 'drizzle-orm';
import { bigint, index, integer, json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from '../cohort.ts';
import { instant, localDay } from './columns.ts';

export type RunState = 'done' | 'missed';

/** One row per appointment that ran or was missed. Its key prevents a second run. */
export const runs = pgTable(
  'runs',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    appointment: text().notNull(),
    subject: text().notNull(),
    localDate: localDay().notNull(),
    slot: text().notNull(),
    plannedAt: instant().notNull(),
    state: text().$type<RunState>().notNull(),
    ranAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.appointment, table.subject, table.localDate, table.slot] }),
    index('runs_planned').on(table.cohortId, table.plannedAt),
  ],
);

/** The log: small typed facts with a local date, no hour, no text. Append-only, enforced by a trigger. */
export const activity = pgTable(
  'activity',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    cohortId: uuid().references(() => cohorts.id),
    localDate: localDay().notNull(),
    type: text().notNull(),
    version: integer().notNull(),
    alias: uuid(),
    facts: json().$type<Record<string, string | number | boolean>>().notNull(),
  },
  (table) => [index('activity_cohort').on(table.cohortId, table.localDate)],
);

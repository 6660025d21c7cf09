import { bigint, boolean, index, json, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import type { CohortAct } from '../../rituals/cohort/acts.ts';
import { cohorts } from './cohort.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Days without messages for the whole cohort. Names nobody. */
export const cohortPauses = pgTable('cohort_pauses', {
  id: uuid().primaryKey().defaultRandom(),
  cohortId: uuid()
    .notNull()
    .references(() => cohorts.id),
  /** First instant of silence, and first instant of messages again. */
  from: instant().notNull(),
  until: instant().notNull(),
});

/** Purpose: who of the coordination changed what. Names go with the people, lines 12 months after the cohort. */
export const cohortActs = pgTable(
  'cohort_acts',
  {
    id: uuid().primaryKey().defaultRandom(),
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    on: localDay().notNull(),
    /** Null for the operator's command line. */
    actorId: uuid().references(() => people.id, { onDelete: 'set null' }),
    personId: uuid().references(() => people.id, { onDelete: 'set null' }),
    what: text().$type<CohortAct['what']>().notNull(),
    facts: jsonb().$type<CohortAct['facts']>().notNull(),
  },
  (table) => [index('cohort_acts_cohort').on(table.cohortId, table.position)],
);

export type HeldMembership = { id: string; startsOn: string | null; endsOn: string | null };

/**
 * Purpose: a file that waits for its confirmation, and the last one imported with what stood before it, to take it back.
 * Deleted after a day, and as soon as someone of the cohort is erased.
 */
export const cohortImports = pgTable(
  'cohort_imports',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    state: text().$type<'waiting' | 'done'>().notNull(),
    at: instant().notNull(),
    /** The cohort before, and the file to import; once imported, the cohort after. */
    before: json().$type<CohortFile>().notNull(),
    file: json().$type<CohortFile>().notNull(),
    /** The file is the whole list: whoever it leaves out was never there. */
    whole: boolean().notNull(),
    memberships: json().$type<HeldMembership[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.state] })],
);

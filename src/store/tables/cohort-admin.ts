import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
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

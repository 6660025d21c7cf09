import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CohortAct } from '../../rituals/cohort/acts.ts';
import { cohorts } from './cohort.ts';
import { instant, localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Days on which the whole cohort is left in peace. They name nobody. */
export const cohortPauses = pgTable('cohort_pauses', {
  id: uuid().primaryKey().defaultRandom(),
  cohortId: uuid()
    .notNull()
    .references(() => cohorts.id),
  /** The first instant of silence, and the first at which things are asked again. */
  from: instant().notNull(),
  until: instant().notNull(),
});

/** Purpose: that the coordination can tell who changed what. The names go with the people, the lines 12 months after the cohort. */
export const cohortActs = pgTable(
  'cohort_acts',
  {
    id: uuid().primaryKey().defaultRandom(),
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    on: localDay().notNull(),
    /** Absent: the operator, from the command line. */
    actorId: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** Whom it was about. */
    personId: uuid().references(() => people.id, { onDelete: 'set null' }),
    what: text().$type<CohortAct['what']>().notNull(),
    facts: jsonb().$type<CohortAct['facts']>().notNull(),
  },
  (table) => [index('cohort_acts_cohort').on(table.cohortId, table.position)],
);

/** People who asked to be erased, as a keyed hash: imports name them by the line and skip them. */
export const tombstones = pgTable('tombstones', {
  hash: text().primaryKey(),
  on: localDay().notNull(),
});

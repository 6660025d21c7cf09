import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from '../cohort.ts';
import { instant } from './columns.ts';

/** When each appointment of a launched cohort next has something to do, or has to be planned again. */
export const planDues = pgTable(
  'plan_dues',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id, { onDelete: 'cascade' }),
    appointment: text().notNull(),
    dueAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.appointment] }),
    index('plan_dues_at').on(table.dueAt),
  ],
);

/**
 * Written by triggers, in the transaction that changes what these appointments depend on, and deleted once they are planned
 * again. Rows are only added, so that nobody waits for anybody.
 */
export const outdatedPlans = pgTable(
  'outdated_plans',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    cohortId: uuid().notNull(),
    /** Names, or `*` for all. */
    appointments: text().array().notNull(),
  },
  (table) => [index('outdated_plans_cohort').on(table.cohortId)],
);

/** Which process plans a cohort, until when (machine time): the others leave it alone. */
export const planLeases = pgTable('plan_leases', {
  cohortId: uuid()
    .primaryKey()
    .references(() => cohorts.id, { onDelete: 'cascade' }),
  fence: integer().notNull().default(1),
  until: instant().notNull(),
  /** The version that made the whole plan; absent where two have, or where what runs has no name. */
  programme: text(),
});

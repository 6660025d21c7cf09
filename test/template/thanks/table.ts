import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { localDay } from '../../../src/store/tables/core/columns.ts';
import { cohorts } from '../../../src/store/tables/cohort.ts';
import { people } from '../../../src/store/tables/people.ts';

/** Purpose: to thank one person, who alone reads it. Kept for 60 days. */
export const thanks = pgTable('thanks', {
  cohortId: uuid()
    .notNull()
    .references(() => cohorts.id),
  id: uuid().primaryKey().defaultRandom(),
  number: integer().notNull().generatedAlwaysAsIdentity(),
  /** Tests and rights know by this name whose row it is. */
  authorId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  receiverId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  link: text().notNull(),
  givenOn: localDay().notNull(),
});

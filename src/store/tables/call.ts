import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { challenges, cohorts } from './cohort.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Purpose: to ask for a call. Who and when, for two readers at most; deleted after the call, or after 7 days. */
export const callRequests = pgTable(
  'call_requests',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    moment: text().notNull(),
    firstReader: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    secondReader: uuid().references(() => people.id, { onDelete: 'set null' }),
    askedOn: localDay().notNull(),
  },
  (table) => [unique('call_requests_once').on(table.cohortId, table.personId)],
);

/** Purpose: public requests to the coordination, and its answers. Signed by the team. Kept 12 months. */
export const coordinationAsks = pgTable(
  'coordination_asks',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().primaryKey().defaultRandom(),
    number: integer().notNull().generatedAlwaysAsIdentity().unique(),
    challengeId: uuid(),
    authorId: uuid().references(() => people.id, { onDelete: 'set null' }),
    text: text().notNull(),
    askedOn: localDay().notNull(),
    answer: text().notNull().default(''),
    answeredOn: localDay(),
  },
  (table) => [
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    index('coordination_asks_open').on(table.cohortId).where(sql`${table.answeredOn} is null`),
  ],
);

import { index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from './cohort.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

const cohortId = () =>
  uuid()
    .notNull()
    .references(() => cohorts.id);
const personId = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** Purpose: to take part in coffees. Kept until the person declines or leaves. */
export const pairingMembers = pgTable(
  'pairing_members',
  { cohortId: cohortId(), personId: personId() },
  (table) => [primaryKey({ columns: [table.cohortId, table.personId] })],
);

/** Purpose: to sit out one draw. Deleted by the draw. */
export const pairingSkips = pgTable(
  'pairing_skips',
  { cohortId: cohortId(), personId: personId() },
  (table) => [primaryKey({ columns: [table.cohortId, table.personId] })],
);

/** Purpose: to introduce two or three people. Kept 30 days. */
export const pairings = pgTable(
  'pairings',
  {
    id: uuid().primaryKey().defaultRandom(),
    groupId: uuid().notNull(),
    cohortId: cohortId(),
    personId: personId(),
    drawnOn: localDay().notNull(),
  },
  (table) => [
    unique('pairings_once').on(table.cohortId, table.personId, table.drawnOn),
    index('pairings_group').on(table.groupId),
    index('pairings_person').on(table.personId),
  ],
);

/**
 * Two people met: a fingerprint without a name or a day, kept until everybody met everybody. Meaningless once one of them
 * is erased.
 */
export const pairingMarks = pgTable(
  'pairing_marks',
  { cohortId: cohortId(), mark: text().notNull() },
  (table) => [primaryKey({ columns: [table.cohortId, table.mark] })],
);

import { boolean, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { SideTrackState } from '../../rituals/side-track/side-track.ts';
import { challenges, cohorts } from './cohort.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Purpose: to show what was tried beside the défi. Never counted. Kept as long as the cohort's reports. */
export const sideTracks = pgTable(
  'side_tracks',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().primaryKey().defaultRandom(),
    number: integer().notNull().generatedAlwaysAsIdentity().unique(),
    challengeId: uuid(),
    authorId: uuid().references(() => people.id, { onDelete: 'set null' }),
    title: text().notNull(),
    tried: text().notNull(),
    link: text().notNull().default(''),
    state: text().$type<SideTrackState>().notNull(),
    /** Shared by its author; until then, only their team reads it. */
    shareable: boolean().notNull().default(false),
    changedOn: localDay().notNull(),
    /** The last showcase that showed it. */
    shownOn: localDay(),
  },
  (table) => [
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    index('side_tracks_cohort').on(table.cohortId),
    index('side_tracks_author').on(table.authorId),
  ],
);

import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Facts } from '../../rituals/digest/digest.ts';
import { challenges, cohorts } from './cohort.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

/** A weekly page that was sent: ids, codes and numbers of that day. Its words stay where they were written. */
export const digests = pgTable(
  'digests',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    /** `2026-W47`. */
    week: text().notNull(),
    sentOn: localDay().notNull(),
    facts: jsonb().$type<Facts>().notNull(),
    /** Sent by mistake, and taken back: it may be sent again. */
    withdrawnOn: localDay(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.week] })],
);

/** Purpose: news to everyone on Monday. Signed by the team; the author is stored to withdraw it. Kept 12 months. */
export const goodNews = pgTable(
  'good_news',
  {
    cohortId: uuid().notNull(),
    id: uuid().notNull().defaultRandom().unique(),
    challengeId: uuid().notNull(),
    authorId: uuid().references(() => people.id, { onDelete: 'set null' }),
    text: text().notNull(),
    toldOn: localDay().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    index('good_news_day').on(table.cohortId, table.toldOn),
    index('good_news_author').on(table.authorId),
  ],
);

/** Monday's newsletter in the coordination's words; a draft until sent. */
export const gazettes = pgTable(
  'gazettes',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    week: text().notNull(),
    opening: text().notNull(),
    dates: text().notNull(),
    needs: text().notNull(),
    news: text().notNull(),
    sentOn: localDay(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.week] })],
);

/** Totals of a finished week: kept forever, without the rows they count. */
export const weeklyTotals = pgTable(
  'weekly_totals',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    week: text().notNull(),
    what: text().notNull(),
    total: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.week, table.what] })],
);

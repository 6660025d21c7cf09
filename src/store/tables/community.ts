import { boolean, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from './cohort.ts';
import { localDay } from './core/columns.ts';
import { workspaces } from './core/instance.ts';

/** Purpose: to join. Someone unknown to the bot; deleted once the coordination decides, or after 30 days. */
export const joinRequests = pgTable(
  'join_requests',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().primaryKey().defaultRandom(),
    number: integer().notNull().generatedAlwaysAsIdentity().unique(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    externalUser: text().notNull(),
    name: text().notNull(),
    locale: text().$type<'fr' | 'en'>().notNull(),
    askedOn: localDay().notNull(),
    /** They say that the cohort’s file has them, from an account that it does not. */
    claimsPlace: boolean().notNull().default(false),
  },
  (table) => [unique('join_requests_once').on(table.workspaceId, table.externalUser)],
);

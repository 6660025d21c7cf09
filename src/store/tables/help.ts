import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { HelpAudience, HelpState, Urgency } from '../../rituals/help/request.ts';
import type { SuggestionState } from '../../rituals/help/suggest.ts';
import { challenges, cohorts } from './cohort.ts';
import { instant, localDay, searchVector } from './core/columns.ts';
import { people } from './people.ts';

/**
 * Purpose: to get an answer, then to be found again. Belongs to the cohort in whose channel it is posted, even if the
 * author is in the community. Kept 12 months, without its author's name once they are gone.
 */
export const helpRequests = pgTable(
  'help_requests',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().primaryKey().defaultRandom(),
    /** The number that people type. */
    number: integer().notNull().generatedAlwaysAsIdentity().unique(),
    challengeId: uuid(),
    authorId: uuid().references(() => people.id, { onDelete: 'set null' }),
    subject: text().notNull(),
    context: text().notNull(),
    tried: text().notNull(),
    urgency: text().$type<Urgency>().notNull(),
    tags: jsonb().$type<string[]>().notNull(),
    audience: text().$type<HelpAudience>().notNull(),
    state: text().$type<HelpState>().notNull(),
    askedOn: localDay().notNull(),
    /** For follow-ups; deleted when the request is closed. */
    askedAt: instant(),
    /** How many volunteers were asked: their names are deleted before the request. */
    suggested: integer().notNull().default(0),
    closedOn: localDay(),
    learnt: text().notNull().default(''),
    reason: text().notNull().default(''),
    search: searchVector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector('help_fr', subject || ' ' || tags::text), 'A')
          || setweight(to_tsvector('help_en', subject || ' ' || tags::text), 'A')
          || setweight(to_tsvector('help_fr', learnt || ' ' || context || ' ' || tried), 'B')
          || setweight(to_tsvector('help_en', learnt || ' ' || context || ' ' || tried), 'B')`,
      ),
  },
  (table) => [
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    index('help_requests_search')
      .using('gin', table.search)
      .where(sql`${table.state} in ('solved', 'around')`),
    index('help_requests_running').on(table.cohortId).where(sql`${table.state} in ('open', 'claimed')`),
    index('help_requests_author').on(table.authorId),
    index('help_requests_closed').on(table.cohortId, table.closedOn),
  ],
);

/** Purpose: to thread the help and to thank. `same` has the same problem and gets the solution. */
export const helpHands = pgTable(
  'help_hands',
  {
    requestId: uuid()
      .notNull()
      .references(() => helpRequests.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().$type<'helping' | 'same'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.personId] }),
    index('help_hands_person').on(table.personId),
  ],
);

/** Purpose: not to ask the same person too often. Kept 31 days, the month that the rules look back on. */
export const helpSuggestions = pgTable(
  'help_suggestions',
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid()
      .notNull()
      .references(() => helpRequests.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    askedOn: localDay().notNull(),
    /** After that, a silence passes the request to the next volunteer. */
    until: instant().notNull(),
    state: text().$type<SuggestionState>().notNull().default('asked'),
  },
  (table) => [
    unique('help_suggestions_once').on(table.requestId, table.personId),
    index('help_suggestions_person').on(table.personId, table.askedOn),
  ],
);

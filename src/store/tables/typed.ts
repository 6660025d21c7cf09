import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Act } from '../../chat/chat.ts';
import { instant } from './core/columns.ts';
import { people } from './people.ts';
import { rounds } from './standup.ts';

/** Purpose: to return a text to its author, who has not said who it is for. Read by them alone. Kept one day. */
export const heldTexts = pgTable(
  'held_texts',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Without an addressee. Otherwise it has one, and its readers are to be confirmed. */
    bare: boolean().notNull(),
    /** The call to run again once its readers are confirmed. */
    act: jsonb().$type<Act>().notNull(),
    /** The message in whose thread it was typed. */
    thread: text(),
    /** A keyed hash of the message it was typed in, so that editing the message edits the text. */
    source: text(),
    forgetAt: instant().notNull(),
  },
  (table) => [index('held_texts_person').on(table.personId), index('held_texts_source').on(table.source)],
);

/**
 * Purpose: editing or deleting a message corrects or withdraws what it stored. A keyed hash of the message and of each
 * value. Deleted when the round closes.
 */
export const answerSources = pgTable(
  'answer_sources',
  {
    cohortId: uuid().notNull(),
    roundId: uuid().notNull(),
    message: text().notNull(),
    values: jsonb().$type<Record<string, string>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.message] }),
    foreignKey({ columns: [table.cohortId, table.roundId], foreignColumns: [rounds.cohortId, rounds.id] }),
    index('answer_sources_message').on(table.message),
  ],
);

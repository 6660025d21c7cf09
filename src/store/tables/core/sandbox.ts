import { bigint, boolean, index, integer, json, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import type { OpenedForm } from '../../../chat/form.ts';
import { instant, sectionsJson } from './columns.ts';

/** Stands for the servers of a chat platform, so it is outside our data, its dumps and its erasures. */
export const sandbox = pgSchema('sandbox');

export const sandboxMessages = sandbox.table(
  'messages',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    conversation: text().notNull(),
    thread: bigint({ mode: 'number' }),
    sender: text().notNull(),
    /** The only person who sees it, for messages that a platform shows to one person. */
    only: text(),
    /** The delivery it came from. Not unique: a real platform would show a second copy, and tests must see it. */
    key: text(),
    sections: sectionsJson().notNull(),
    version: integer().notNull().default(1),
    at: instant().notNull(),
    removed: boolean().notNull().default(false),
  },
  (table) => [
    index('sandbox_conversation').on(table.conversation, table.id),
    index('sandbox_key').on(table.key),
  ],
);

export const sandboxReads = sandbox.table(
  'reads',
  {
    person: text().notNull(),
    conversation: text().notNull(),
    upTo: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.conversation] })],
);

/** Forms on people's screens with the answers so far, as a platform stores them. */
export const sandboxForms = sandbox.table('forms', {
  id: text().primaryKey(),
  person: text().notNull(),
  form: json().$type<OpenedForm>().notNull(),
});

import { boolean, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Weekday } from '../../rituals/time/calendar.ts';
import { workspaces } from './core/instance.ts';

/** Purpose: to write to them. Kept: the contract and three months. One row per human for the whole installation. */
export const people = pgTable('people', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  email: text(),
  locale: text().$type<'fr' | 'en'>(),
  timezone: text(),
  works: jsonb().$type<Weekday[]>(),
  /** Which of the above the person chose in chat: a cohort file no longer changes those. */
  chosen: jsonb().$type<('locale' | 'timezone' | 'works')[]>().notNull().default([]),
  /** Whether they want to be reminded of what they have not answered. */
  reminders: boolean().notNull().default(true),
  /** The version of the privacy notice that reached them; nothing proactive leaves before. */
  noticeVersion: text(),
});

/** Purpose: to recognise them on a platform. Kept as long as the person. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    externalUser: text().notNull(),
    preferred: boolean().notNull().default(true),
    /** False once the platform closed it: nothing is sent there any more. */
    active: boolean().notNull().default(true),
    /** What the platform says of this person, where they and the cohort file say nothing. */
    zone: text(),
    locale: text().$type<'fr' | 'en'>(),
  },
  (table) => [
    unique('identities_external').on(table.workspaceId, table.externalUser),
    index('identities_person').on(table.personId),
  ],
);

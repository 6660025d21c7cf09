import { boolean, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Weekday } from '../../rituals/time/calendar.ts';
import { workspaces } from './core/instance.ts';

/** Purpose: to write to them. Kept for the contract plus three months. One row per human for the whole installation. */
export const people = pgTable('people', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  email: text(),
  locale: text().$type<'fr' | 'en'>(),
  timezone: text(),
  works: jsonb().$type<Weekday[]>(),
  /** The fields above that the person chose in chat: a cohort file no longer changes them. */
  chosen: jsonb().$type<('name' | 'locale' | 'timezone' | 'works')[]>().notNull().default([]),
  /** Whether they want reminders of unanswered questions. */
  reminders: boolean().notNull().default(true),
  /** The version of the privacy notice they received; nothing proactive is sent before. */
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
    /** The user name by which the file gave it: whoever takes that name later gets nothing. */
    listedAs: text(),
    preferred: boolean().notNull().default(true),
    /** False once the platform closed it: nothing is sent there any more. */
    active: boolean().notNull().default(true),
    /** The platform's values, used when the person and the cohort file give none. */
    zone: text(),
    locale: text().$type<'fr' | 'en'>(),
  },
  (table) => [
    unique('identities_external').on(table.workspaceId, table.externalUser),
    index('identities_person').on(table.personId),
  ],
);

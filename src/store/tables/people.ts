import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Weekday } from '../../rituals/time/calendar.ts';
import { localDay } from './core/columns.ts';
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
  /** Where they want to be written to: the other way is only taken when this one cannot be. */
  reachedBy: text().$type<'chat' | 'mail' | 'both'>().notNull().default('chat'),
  /** The weekly page, the bulletin and the gazette come by mail too, because they asked. */
  bulletinsByMail: boolean().notNull().default(false),
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
    /** The platform's values, used when the person and the cohort file give none. */
    zone: text(),
    locale: text().$type<'fr' | 'en'>(),
    /** False until its person said that it is theirs: only the notice goes there. A chat vouches for its accounts. */
    confirmed: boolean().notNull().default(true),
    /** Links made before it was raised open nothing any more. */
    linkEpoch: integer().notNull().default(0),
    /** Since when, and with which code, the platform refuses what is sent there. */
    refusedOn: localDay(),
    refusal: text(),
    /** Refused for a week: another account takes over until this one is used again. */
    unreachable: boolean().notNull().default(false),
  },
  (table) => [
    unique('identities_external').on(table.workspaceId, table.externalUser),
    index('identities_person').on(table.personId),
  ],
);

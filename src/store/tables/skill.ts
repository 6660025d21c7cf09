import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Level } from '../../rituals/skill/skill.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

/** Purpose: to be found by people who need help. The cohort file's words, until the person gives their own. */
export const skills = pgTable(
  'skills',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    tag: text().notNull(),
    level: text().$type<Level>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.tag] })],
);

/** Purpose: consent. The row exists once the person declared skills; asked again after 24 months. */
export const skillProfiles = pgTable('skill_profiles', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Agrees to be listed and asked. Never comes from a file. */
  suggested: boolean().notNull(),
  monthlyCap: integer().notNull(),
  declaredOn: localDay().notNull(),
});

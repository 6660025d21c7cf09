import { boolean, foreignKey, json, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { MilestoneState } from '../../rituals/milestone/milestone.ts';
import type { Owner, TemplateName } from '../../rituals/milestone/template.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { challenges, cohorts } from './cohort.ts';
import { localDay } from './core/columns.ts';
import { people } from './people.ts';

/** The template of a cohort. Without a row it has none, only milestones that people added. */
export const timelines = pgTable('timelines', {
  cohortId: uuid()
    .primaryKey()
    .references(() => cohorts.id),
  template: text().$type<TemplateName>().notNull(),
});

/** Decisions about a milestone of the template, or a milestone that people added. The template itself has no rows. */
export const milestones = pgTable(
  'milestones',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    id: uuid().notNull().defaultRandom().unique(),
    slug: text().notNull(),
    /** The team; null for the cohort's. */
    challengeId: uuid(),
    /** Purpose: whose arrival it is about, when on a day of their own. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    title: text(),
    owner: text().$type<Owner>(),
    on: localDay(),
    state: text().$type<MilestoneState>().notNull().default('planned'),
    note: text(),
    checked: json().$type<string[]>().notNull().default([]),
    link: text(),
    /** Purpose: whom to remind. Deleted a year after the cohort's first day; the role stays. */
    inCharge: uuid().references(() => people.id, { onDelete: 'set null' }),
    deputy: uuid().references(() => people.id, { onDelete: 'set null' }),
    snoozedUntil: localDay(),
    settledOn: localDay(),
    settledBy: text().$type<Role | 'file'>(),
    edited: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    unique('milestones_once')
      .on(table.cohortId, table.slug, table.challengeId, table.personId)
      .nullsNotDistinct(),
  ],
);

/** Purpose: never two milestone reminders in a week. The last day only, kept two weeks. */
export const milestoneNudges = pgTable(
  'milestone_nudges',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    lastOn: localDay().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.personId] })],
);

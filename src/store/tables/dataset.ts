import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CatalogueFacts } from '../../rituals/dataset/catalogue.ts';
import type { End, Licence, Reason, Stage, State } from '../../rituals/dataset/dataset.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { challenges } from './cohort.ts';
import { localDay } from './core/columns.ts';

/** Who moved a dataset: a role, the cohort file or the catalogue. Never a person. */
export type MovedBy = Role | 'file' | 'catalogue';

/** A dataset to open: its title and stage, never its content. */
export const datasets = pgTable(
  'datasets',
  {
    cohortId: uuid().notNull(),
    id: uuid().notNull().defaultRandom().unique(),
    challengeId: uuid().notNull(),
    /** The id in the cohort file; datasets added in chat have one made from their number. */
    slug: text().notNull(),
    /** How its team names it, permanently: « 2 ». */
    number: integer().notNull(),
    title: text().notNull(),
    stage: text().$type<Stage>().notNull(),
    state: text().$type<State>().notNull().default('underway'),
    reason: text().$type<Reason>(),
    /** Purpose: to know whom to ask; a service rather than a name. Deleted a year after the cohort's first day. */
    who: text(),
    since: localDay().notNull(),
    end: text().$type<End>(),
    ground: text(),
    licence: text().$type<Licence>(),
    link: text(),
    publishedOn: localDay(),
    facts: json().$type<CatalogueFacts>(),
    /** The last day the catalogue answered, and the last day it was called. */
    checkedOn: localDay(),
    triedOn: localDay(),
    /** Changed in chat since the import, so the file does not change it back. */
    edited: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    unique('datasets_slug').on(table.cohortId, table.slug),
    unique('datasets_number').on(table.challengeId, table.number),
    index('datasets_stage').on(table.cohortId, table.stage),
  ],
);

export type MoveKind =
  | 'added'
  | 'moved'
  | 'held'
  | 'unblocked'
  | 'ended'
  | 'reopened'
  | 'licensed'
  | 'linked'
  | 'unchanged'
  | 'seen';

/** The history of a dataset: a day and a role, so that nobody can be traced in it. */
export const datasetMoves = pgTable(
  'dataset_moves',
  {
    cohortId: uuid().notNull(),
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    datasetId: uuid().notNull(),
    on: localDay().notNull(),
    by: text().$type<MovedBy>().notNull(),
    kind: text().$type<MoveKind>().notNull(),
    stage: text().$type<Stage>().notNull(),
    state: text().$type<State>().notNull(),
    reason: text().$type<Reason>(),
    end: text().$type<End>(),
  },
  (table) => [
    foreignKey({
      columns: [table.cohortId, table.datasetId],
      foreignColumns: [datasets.cohortId, datasets.id],
    }),
    index('dataset_moves_dataset').on(table.datasetId, table.id),
    index('dataset_moves_day').on(table.cohortId, table.on),
  ],
);

export type CheckinAnswer = 'nothing' | 'news';

/** One question to a team about all its datasets. Who answered is not stored. */
export const datasetCheckins = pgTable(
  'dataset_checkins',
  {
    cohortId: uuid().notNull(),
    id: uuid().notNull().defaultRandom().unique(),
    challengeId: uuid().notNull(),
    localDate: localDay().notNull(),
    answer: text().$type<CheckinAnswer>(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.id] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
    unique('dataset_checkins_once').on(table.challengeId, table.localDate),
  ],
);

/** How often a team wants to be asked, if it chose. */
export const datasetRhythms = pgTable(
  'dataset_rhythms',
  {
    cohortId: uuid().notNull(),
    challengeId: uuid().notNull(),
    everyWeeks: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.challengeId] }),
    foreignKey({
      columns: [table.cohortId, table.challengeId],
      foreignColumns: [challenges.cohortId, challenges.id],
    }),
  ],
);

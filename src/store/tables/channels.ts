import { foreignKey, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Platform } from '../../chat/chat.ts';
import { cohorts } from './cohort.ts';
import { workspaces } from './core/instance.ts';

export const channels = pgTable(
  'channels',
  {
    cohortId: uuid()
      .notNull()
      .references(() => cohorts.id),
    name: text().notNull(),
    /** `cohort`, `mentors`, `coordination`, `community` or the id of a challenge in the file. */
    audience: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.name] })],
);

/** Channels in the cohort file, by platform; `channel_places` has those of each workspace. */
export const listedPlaces = pgTable(
  'listed_places',
  {
    cohortId: uuid().notNull(),
    name: text().notNull(),
    platform: text().$type<Platform>().notNull(),
    externalId: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.name, table.platform] }),
    foreignKey({ columns: [table.cohortId, table.name], foreignColumns: [channels.cohortId, channels.name] }),
  ],
);

export const channelPlaces = pgTable(
  'channel_places',
  {
    cohortId: uuid().notNull(),
    name: text().notNull(),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    externalId: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.name, table.workspaceId] }),
    foreignKey({ columns: [table.cohortId, table.name], foreignColumns: [channels.cohortId, channels.name] }),
    unique('channel_places_external').on(table.workspaceId, table.externalId),
  ],
);

import { bigint, boolean, check, json, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Json, Platform } from '../../../chat/chat.ts';
import { instant } from './columns.ts';

/** One row: what this database is for, written at first start, and how far programme time is from the machine's. */
export const instance = pgTable(
  'instance',
  {
    one: boolean().primaryKey().default(true),
    kind: text().$type<'sandbox' | 'live'>().notNull(),
    clockOffsetMs: bigint({ mode: 'number' }).notNull().default(0),
    /** The key under which the addresses of erased people are hashed. */
    secret: uuid().notNull().defaultRandom(),
    /** Last machine instant at which a running sandbox was seen: programme time stands still while none runs. */
    seenAt: instant(),
  },
  (table) => [
    check('instance_one', sql`${table.one}`),
    check('instance_kind', sql`${table.kind} in ('sandbox', 'live')`),
  ],
);

export const workspaces = pgTable(
  'workspaces',
  {
    id: uuid().primaryKey().defaultRandom(),
    platform: text().$type<Platform>().notNull(),
    externalId: text().notNull(),
  },
  (table) => [unique('workspaces_external').on(table.platform, table.externalId)],
);

/** What an adapter has to remember, per workspace: direct-channel ids, watermarks. */
export const memory = pgTable(
  'memory',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    kind: text().notNull(),
    id: text().notNull(),
    // Wrapped: the driver would parse a bare string a second time.
    value: json().$type<{ kept: Json }>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.kind, table.id] })],
);

/** Ids of acts already taken in, so that a replay has no second effect. Machine time: purged by age. */
export const calls = pgTable(
  'calls',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    id: text().notNull(),
    receivedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/**
 * Until when a method, or a place, of a workspace is taken: whoever claims a delivery reserves its moment here, so that
 * replicas share one pace. Machine time.
 */
export const pacing = pgTable(
  'pacing',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    what: text().notNull(),
    nextAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.what] })],
);

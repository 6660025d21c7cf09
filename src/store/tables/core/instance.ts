import { bigint, boolean, check, json, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Json, Platform } from '../../../chat/chat.ts';
import { instant, localDay } from './columns.ts';

/** One row: the purpose of this database, set at first start, and the offset of programme time. */
export const instance = pgTable(
  'instance',
  {
    one: boolean().primaryKey().default(true),
    kind: text().$type<'sandbox' | 'live'>().notNull(),
    clockOffsetMs: bigint({ mode: 'number' }).notNull().default(0),
    /** The key that hashes the addresses of erased people. */
    secret: uuid().notNull().defaultRandom(),
    /** The file of erasures outside the database was begun: without it, a restored backup would bring people back. */
    erasuresFile: boolean().notNull().default(false),
    /** Last time a running sandbox was seen (machine time): programme time stops while none runs. */
    seenAt: instant(),
    /** Programme time of the last minute that looked for what is due. Cohorts without anything due are covered until then. */
    tickedUntil: instant(),
    /** Programme time of the restored backup's first minute: what was due until then was said, or is not any more. */
    restoredAt: instant(),
    /** Tells whether a start has the secret key of the one before. */
    keyCheck: text(),
  },
  (table) => [
    check('instance_one', sql`${table.one}`),
    check('instance_kind', sql`${table.kind} in ('sandbox', 'live')`),
  ],
);

/** One row: the oldest version that may run on this schema. A migration that an older one could not stand raises it. */
export const schemaFloor = pgTable(
  'schema_floor',
  {
    one: boolean().primaryKey().default(true),
    version: text().notNull(),
  },
  (table) => [check('schema_floor_one', sql`${table.one}`)],
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
    // Wrapped, because the driver would parse a bare string twice.
    value: json().$type<{ kept: Json }>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.kind, table.id] })],
);

/**
 * Keyed hashes of the ids of handled calls, so that a replay has no second effect: an id names who acted and when. The day
 * is machine time's, and purged by age.
 */
export const calls = pgTable(
  'calls',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    id: text().notNull(),
    receivedOn: localDay().notNull().default(sql`current_date`),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/**
 * Until when a method or a place of a workspace is busy. Claims reserve their slot here, so that replicas share one pace.
 * Machine time.
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

import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cohorts } from '../cohort.ts';
import { instant, localDay } from './columns.ts';
import { workspaces } from './instance.ts';
import { people } from '../people.ts';

/** What the bot has to say, without a word of it: content is rendered from the state when it leaves. */
export const messages = pgTable(
  'messages',
  {
    key: text().primaryKey(),
    cohortId: uuid().references(() => cohorts.id),
    kind: text().notNull(),
    subject: text().notNull(),
    /** The subjects that it shows: its version is raised by whatever is written about one of them. */
    shows: text().array().notNull().default([]),
    version: integer().notNull().default(1),
  },
  (table) => [index('messages_shows').using('gin', table.shows)],
);

export type DeliveryState = 'pending' | 'sending' | 'delivered' | 'parked';

/** One message in one place. `lease_until` and `retry_at` are machine time; `not_before` and `not_after` programme time. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Programme day on which it was decided. */
    createdOn: localDay().notNull(),
    /** Order in which things were decided, which is the order people read them in. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    messageKey: text()
      .notNull()
      .references(() => messages.key),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    /** Purpose: whom it is for. The row goes with its person, and a reminder's with its round. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** The place on the platform: `user:…` or `channel:…`. */
    place: text().notNull(),
    /** The key of the message whose thread this one belongs to. */
    threadKey: text(),
    part: integer().notNull().default(0),
    state: text().$type<DeliveryState>().notNull().default('pending'),
    ref: text(),
    deliveredVersion: integer().notNull().default(0),
    /** Delivered, but the state has moved since: the platform has to be brought to the latest version. */
    stale: boolean().notNull().default(false),
    leaseUntil: instant(),
    retryAt: instant(),
    fence: integer().notNull().default(0),
    attempt: integer().notNull().default(0),
    /** When its current intent was first written, to bound the search for a message of unknown fate. Machine time. */
    intentAt: instant(),
    notBefore: instant(),
    notAfter: instant(),
    after: text(),
    proactive: boolean().notNull().default(false),
    mergeable: boolean().notNull().default(false),
    daily: boolean().notNull().default(false),
    /** What this person's own act leads to: within their hours, after their pause, outside the budget. */
    expected: boolean('promised').notNull().default(false),
    /** The privacy notice: within the person's hours, outside the budget, and before anything else. */
    legal: boolean().notNull().default(false),
    /** Beyond the budget: it waits to join the next message that leaves for this person. */
    merging: boolean().notNull().default(false),
    /** The delivery that carries this one inside its own message. */
    mergedInto: uuid(),
    reason: text(),
  },
  (table) => [
    unique('deliveries_once')
      .on(table.messageKey, table.workspaceId, table.place, table.part)
      .nullsNotDistinct(),
    index('deliveries_waiting')
      .on(table.position)
      .where(sql`${table.state} in ('pending', 'sending') or ${table.stale}`),
    index('deliveries_person').on(table.personId),
    index('deliveries_merged').on(table.mergedInto),
  ],
);

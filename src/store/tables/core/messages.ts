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
  // Without a list of what waits to be sorted in: each look-up would read it whole.
  (table) => [index('messages_shows').using('gin', table.shows).with({ fastupdate: false })],
);

export type DeliveryState = 'pending' | 'sending' | 'delivered' | 'parked';

/**
 * One message in one place. `lease_until` and `retry_at` are machine time; `not_before` and `not_after` programme time.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid().primaryKey().defaultRandom(),
    createdOn: localDay().notNull(),
    /** The order of decisions, in which people read them. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    /** In which round of the fair order it leaves: its rank in its message, or later where its place still waits for others. */
    turn: integer().notNull().default(0),
    messageKey: text()
      .notNull()
      .references(() => messages.key),
    workspaceId: uuid()
      .notNull()
      .references(() => workspaces.id),
    /** Purpose: the recipient. The row is deleted with the person, and a reminder's with its round. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    /** The place on the platform: `user:…` or `channel:…`. */
    place: text().notNull(),
    /** The key of the message in whose thread this one goes. */
    threadKey: text(),
    part: integer().notNull().default(0),
    state: text().$type<DeliveryState>().notNull().default('pending'),
    ref: text(),
    deliveredVersion: integer().notNull().default(0),
    /** Delivered, but the state changed since: the platform has to be updated. */
    stale: boolean().notNull().default(false),
    leaseUntil: instant(),
    retryAt: instant(),
    fence: integer().notNull().default(0),
    attempt: integer().notNull().default(0),
    /**
     * When it was first about to leave, to bound the search for a message of unknown fate; nothing while it has only been
     * claimed. Machine time.
     */
    intentAt: instant(),
    /** Not found after an unknown outcome, so sent again: for an hour, a second copy is looked for. Machine time. */
    resentAt: instant(),
    copiesCheckedAt: instant(),
    notBefore: instant(),
    notAfter: instant(),
    after: text(),
    proactive: boolean().notNull().default(false),
    mergeable: boolean().notNull().default(false),
    daily: boolean().notNull().default(false),
    /** Follows from the person's own action: keeps to their hours and pauses, outside the budget. */
    expected: boolean('promised').notNull().default(false),
    /** The privacy notice: keeps to the person's hours, outside the budget, before anything else. */
    legal: boolean().notNull().default(false),
    /** Over budget: waits to join the next message to this person. */
    merging: boolean().notNull().default(false),
    /** The delivery whose message contains this one. */
    mergedInto: uuid(),
    reason: text(),
  },
  (table) => [
    unique('deliveries_once')
      .on(table.messageKey, table.workspaceId, table.place, table.part)
      .nullsNotDistinct(),
    // The fair order, which looks walk through: what a process left behind, then the first of each message, then the second.
    index('deliveries_waiting')
      .on(sql`(${table.state} <> 'sending')`, table.turn, table.position)
      .where(sql`${table.state} in ('pending', 'sending') or ${table.stale}`),
    index('deliveries_place')
      .on(table.workspaceId, table.place, table.turn)
      .where(sql`${table.state} = 'pending'`),
    // The state too: what is being sent to someone, of whom half a year of messages is kept.
    index('deliveries_person').on(table.personId, table.state),
    index('deliveries_merged').on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
    index('deliveries_resent').on(table.resentAt).where(sql`${table.resentAt} is not null`),
  ],
);

/** Second copies of a message that were found and removed. Machine time. */
export const secondCopies = pgTable('second_copies', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  workspaceId: uuid()
    .notNull()
    .references(() => workspaces.id),
  removedAt: instant().notNull().default(sql`now()`),
});

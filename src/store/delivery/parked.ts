import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../core/database.ts';
import { inTransaction } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { deliveries, messages } from '../tables/index.ts';
import { dropDeliveries } from './messages.ts';

/** What could not be sent and why, for the operator, without names. */
export const parkedDeliveries = (db: Executor): Promise<{ kind: string; reason: string | null }[]> =>
  db
    .select({ kind: messages.kind, reason: deliveries.reason })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(eq(deliveries.state, 'parked'));

const parkedFor = (reason: string) => and(eq(deliveries.state, 'parked'), eq(deliveries.reason, reason));

/**
 * What was parked for this reason leaves again, once the cause is repaired. A message of unknown fate is looked up first.
 * Returns how many.
 */
export const retryParked = async (db: Executor, reason: string): Promise<number> => {
  const state = sql`case when ${deliveries.ref} is not null then 'delivered'
    when ${deliveries.reason} = 'unknown outcome' then 'sending' else 'pending' end`;
  const retried = await db
    .update(deliveries)
    .set({ state, stale: sql`${deliveries.ref} is not null`, reason: null, retryAt: null, leaseUntil: null })
    .where(parkedFor(reason))
    .returning({ id: deliveries.id });
  return retried.length;
};

/** What was parked for this reason is given up. What its place shows already stays there. Returns how many. */
export const dropParked = (db: Database, reason: string): Promise<number> =>
  inTransaction(db, async (tx) => {
    const rows = await tx.select().from(deliveries).where(parkedFor(reason)).for('update');
    await dropDeliveries(tx, rows);
    return rows.length;
  });

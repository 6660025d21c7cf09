import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { deliveries } from '../tables/index.ts';

/**
 * A backup of that instant was restored: what waited in it may have left since. Each is looked up on its platform, and only
 * what is not there leaves. Returns how many.
 */
export const doubtWaiting = async (db: Executor, backup: Temporal.Instant): Promise<number> => {
  const doubted = await db
    .update(deliveries)
    .set({
      state: 'sending',
      intentAt: sql`coalesce(${deliveries.intentAt}, ${backup.toString()}::timestamptz)`,
      leaseUntil: null,
      retryAt: null,
    })
    .where(and(eq(deliveries.state, 'pending'), isNull(deliveries.ref), isNull(deliveries.mergedInto)))
    .returning({ id: deliveries.id });
  return doubted.length;
};

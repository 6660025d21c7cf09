import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { readClock } from '../core/clock.ts';
import { instance, planLeases } from '../tables/index.ts';

/** Before the snapshot was taken, what it calls unsent may have been on its way. */
const ON_ITS_WAY = sql`interval '5 minutes'`;

/**
 * What the backup calls unsent may have been sent since: it is looked up by its key before anything else, as after a crash. What
 * waits to join another message cannot be found by its key, and is put aside with a reason.
 */
const doubtDeliveries = async (db: Executor, takenAt: string, now: Temporal.Instant): Promise<number> => {
  await db.execute(sql`update deliveries set state = 'parked', merging = false, reason = 'restored'
    where state = 'pending' and merging`);
  const { count } =
    await db.execute(sql`update deliveries set state = 'sending', lease_until = null, retry_at = null,
      intent_at = coalesce(intent_at, ${takenAt}::timestamptz - ${ON_ITS_WAY})
    where state in ('pending', 'sending') and merged_into is null
      and (not_before is null or not_before <= ${now.toString()}::timestamptz)`);
  return count;
};

/**
 * A restored database takes up from now: what was due meanwhile counts as missed, and what was typed meanwhile is not read
 * again, since only a part of it could be (nothing that was pressed).
 */
export const settleRestored = async (db: Executor, takenAt: string): Promise<{ doubted: number }> => {
  const now = await readClock(db);
  await db.update(instance).set({ restoredAt: now });
  await db.update(planLeases).set({ programme: null });
  await db.execute(sql`delete from memory where kind = 'seen'`);
  return { doubted: await doubtDeliveries(db, takenAt, now) };
};

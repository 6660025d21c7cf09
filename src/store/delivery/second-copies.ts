import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { deliveries, secondCopies } from '../tables/index.ts';
import type { DeliveryRow } from './rows.ts';

/** Seconds for which a message sent again is watched, and between two looks. Machine time. */
const WATCHED = 3600;
const BETWEEN_LOOKS = 600;
/** Looks at once: less than half of what Slack allows in a minute, because lookups of unknown outcomes come first. */
const MOST = 20;

const isDue = and(
  isNotNull(deliveries.resentAt),
  eq(deliveries.state, 'delivered'),
  sql`(${deliveries.copiesCheckedAt} is null
    or ${deliveries.copiesCheckedAt} < now() - ${BETWEEN_LOOKS} * interval '1 second')`,
);

/** Messages that were sent again and not checked lately, noted as checked: another process takes others. */
export const takeResent = (db: Executor): Promise<DeliveryRow[]> => {
  const taken = sql`(select id from deliveries where ${isDue} order by resent_at limit ${MOST} for update skip locked)`;
  return db
    .update(deliveries)
    .set({ copiesCheckedAt: sql`now()` })
    .where(sql`${deliveries.id} in ${taken}`)
    .returning();
};

export const noteSecondCopies = async (db: Executor, workspaceId: string, found: number): Promise<void> => {
  if (found > 0) await db.insert(secondCopies).values(Array.from({ length: found }, () => ({ workspaceId })));
};

/** A first copy that had not come to light within the hour never will. */
export const forgetResent = async (db: Executor): Promise<void> => {
  await db
    .update(deliveries)
    .set({ resentAt: null, copiesCheckedAt: null })
    .where(
      and(isNotNull(deliveries.copiesCheckedAt), sql`resent_at < now() - ${WATCHED} * interval '1 second'`),
    );
};

export const countSecondCopies = async (db: Executor): Promise<number> =>
  (await db.select({ found: count() }).from(secondCopies))[0]?.found ?? 0;

import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Executor, Tx } from './database.ts';
import type { DeliveryRow, MessageRow } from './messages.ts';
import { deliveries, messages } from './tables/index.ts';

/** A delivery with what it says and whom it is for. */
export type Claimed = { delivery: DeliveryRow; message: MessageRow; threadRef: string | null };

const settled = (key: typeof deliveries.after) =>
  sql`not exists (select 1 from deliveries a where a.message_key = ${key} and a.state in ('pending', 'sending'))`;

const rootDelivered = sql`(${deliveries.threadKey} is null or exists (
  select 1 from deliveries r where r.message_key = ${deliveries.threadKey}
    and r.workspace_id = ${deliveries.workspaceId} and r.state = 'delivered'))`;

const noticed = sql`(not ${deliveries.proactive} or ${deliveries.legal} or exists (
  select 1 from people p where p.id = ${deliveries.personId} and p.notice_version is not null))`;

/** What can leave at this programme time. Leases and retries are judged by the database's own clock. */
const isDue = (now: Temporal.Instant) => {
  const at = sql`${now.toString()}::timestamptz`;
  const rested = sql`(${deliveries.retryAt} is null or ${deliveries.retryAt} <= clock_timestamp())`;
  const free = sql`(${deliveries.leaseUntil} is null or ${deliveries.leaseUntil} <= clock_timestamp())`;
  return and(
    isNull(deliveries.mergedInto),
    or(
      and(
        eq(deliveries.state, 'pending'),
        sql`(${deliveries.notBefore} is null or ${deliveries.notBefore} <= ${at})`,
        rested,
        sql`(${deliveries.after} is null or ${settled(deliveries.after)})`,
        rootDelivered,
        noticed,
      ),
      and(eq(deliveries.state, 'sending'), free),
      and(eq(deliveries.state, 'delivered'), eq(deliveries.stale, true), rested, free),
    ),
  );
};

const BATCH = 200;

export const dueDeliveries = async (db: Executor, now: Temporal.Instant): Promise<string[]> => {
  const rows = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(isDue(now))
    .orderBy(deliveries.position)
    .limit(BATCH);
  return rows.map(({ id }) => id);
};

/** The first programme instant at which something that waits may leave. */
export const nextDeliveryAt = async (
  db: Executor,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> => {
  const [row] = await db
    .select({ at: sql<string | null>`min(${deliveries.notBefore})::text` })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, 'pending'),
        isNull(deliveries.mergedInto),
        sql`${deliveries.notBefore} > ${now.toString()}::timestamptz`,
        noticed,
      ),
    );
  return row?.at ? Temporal.Instant.from(row.at) : undefined;
};

/** Locks one delivery if it is due and nobody else holds it. */
export const lockDue = async (tx: Tx, id: string, now: Temporal.Instant): Promise<Claimed | undefined> => {
  const [delivery] = await tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.id, id), isDue(now)))
    .for('update', { skipLocked: true });
  if (!delivery) return undefined;
  const [message] = await tx.select().from(messages).where(eq(messages.key, delivery.messageKey));
  if (!message) return undefined;
  return { delivery, message, threadRef: await rootRef(tx, delivery) };
};

const rootRef = async (tx: Tx, { threadKey, workspaceId }: DeliveryRow): Promise<string | null> => {
  if (!threadKey) return null;
  const [root] = await tx
    .select({ ref: deliveries.ref })
    .from(deliveries)
    .where(and(eq(deliveries.messageKey, threadKey), eq(deliveries.workspaceId, workspaceId)));
  return root?.ref ?? null;
};

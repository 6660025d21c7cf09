import { and, eq, isNull, or, type Placeholder, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import type { DeliveryRow, MessageRow } from './rows.ts';
import { isWithin } from './pacing.ts';
import { deliveries, messages } from '../tables/index.ts';
import { written } from '../core/prepared-question.ts';

/** A delivery with what it says and whom it is for. */
export type Claimed = { delivery: DeliveryRow; message: MessageRow; threadRef: string | null };

const settled = (key: typeof deliveries.after) =>
  sql`not exists (select 1 from deliveries a where a.message_key = ${key} and a.state in ('pending', 'sending'))`;

const rootDelivered = sql`(${deliveries.threadKey} is null or exists (
  select 1 from deliveries r where r.message_key = ${deliveries.threadKey}
    and r.workspace_id = ${deliveries.workspaceId} and r.state = 'delivered'))`;

/** The parts of a long message follow one another. */
const partBefore = sql`(${deliveries.part} = 0 or exists (
  select 1 from deliveries b where b.message_key = ${deliveries.messageKey} and b.workspace_id = ${deliveries.workspaceId}
    and b.place = ${deliveries.place} and b.part = ${deliveries.part} - 1 and b.state = 'delivered'))`;

const noticed = sql`(not ${deliveries.proactive} or ${deliveries.legal} or exists (
  select 1 from people p where p.id = ${deliveries.personId} and p.notice_version is not null))`;

/** Seconds ahead in which a moment may be reserved: by whoever sweeps, and by whoever was rung for this one alone. */
export const SWEEP_AHEAD = 2;
export const RING_AHEAD = 0.2;

/**
 * What can leave at this programme time. Leases, retries and the platform's pace are judged by the database's own clock.
 */
const isDue = (now: string | Placeholder, ahead: number | Placeholder) => {
  const at = sql`${now}::timestamptz`;
  const rested = sql`(${deliveries.retryAt} is null or ${deliveries.retryAt} <= clock_timestamp())`;
  const free = sql`(${deliveries.leaseUntil} is null or ${deliveries.leaseUntil} <= clock_timestamp())`;
  return and(
    isNull(deliveries.mergedInto),
    isWithin(ahead),
    or(
      and(
        eq(deliveries.state, 'pending'),
        sql`(${deliveries.notBefore} is null or ${deliveries.notBefore} <= ${at})`,
        rested,
        sql`(${deliveries.after} is null or ${settled(deliveries.after)})`,
        rootDelivered,
        partBefore,
        noticed,
      ),
      and(eq(deliveries.state, 'sending'), rested, free),
      and(eq(deliveries.state, 'delivered'), eq(deliveries.stale, true), rested, free),
    ),
  );
};

const BATCH = 200;

/**
 * One delivery of each message, then the second of each…: a large team does not make the others wait. In one place they
 * keep the order in which they were decided.
 */
export const dueDeliveries = async (db: Executor, now: Temporal.Instant): Promise<string[]> => {
  const rank = sql<number>`row_number() over (partition by ${deliveries.messageKey} order by ${deliveries.position})`;
  const { id, place, position } = deliveries;
  const ranked = db
    .select({ id, place, position, rank: rank.as('rank') })
    .from(deliveries)
    .where(isDue(now.toString(), SWEEP_AHEAD))
    .as('ranked');
  const inPlace = sql`max(${ranked.rank}) over (partition by ${ranked.place} order by ${ranked.position})`;
  const rows = await db.select({ id: ranked.id }).from(ranked).orderBy(inPlace, ranked.position).limit(BATCH);
  return rows.map((row) => row.id);
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

type Due = Pick<Claimed, 'delivery' | 'message'>;

const dueRow = written<Due[], { id: string; now: string; ahead: number }>((db) =>
  db
    .select({ delivery: deliveries, message: messages })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(
      and(eq(deliveries.id, sql.placeholder('id')), isDue(sql.placeholder('now'), sql.placeholder('ahead'))),
    )
    .for('update', { of: deliveries, skipLocked: true }),
);

/** Locks one delivery if it is due, its moment is near enough, and nobody else holds it. */
export const lockDue = async (
  tx: Tx,
  id: string,
  now: Temporal.Instant,
  ahead: number,
): Promise<Claimed | undefined> => {
  const [due] = await dueRow(tx, { id, now: now.toString(), ahead });
  return due && { ...due, threadRef: await rootRef(tx, due.delivery) };
};

const rootRef = async (tx: Tx, { threadKey, workspaceId }: DeliveryRow): Promise<string | null> => {
  if (!threadKey) return null;
  const [root] = await tx
    .select({ ref: deliveries.ref })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.messageKey, threadKey),
        eq(deliveries.workspaceId, workspaceId),
        eq(deliveries.part, 0),
      ),
    );
  return root?.ref ?? null;
};

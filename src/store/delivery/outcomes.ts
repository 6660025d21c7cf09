import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { dropDelivery } from './messages.ts';
import type { DeliveryRow, MessageRow } from './rows.ts';
import { type Rate, reservationFor } from './pacing.ts';
import { deliveries, messages } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

/**
 * Committed before anything else: nobody else prepares this delivery. The same statement reserves a slot in the
 * workspace's pace, if it has one. Machine time.
 */
export const takeLease = async (
  tx: Tx,
  delivery: DeliveryRow,
  leaseSeconds: number,
  rate: Rate | undefined,
): Promise<{ taken: DeliveryRow; waitMs: number }> => {
  const pace = rate ? reservationFor(delivery, rate) : sql`reserved as (select statement_timestamp() as at)`;
  const state = delivery.state === 'delivered' ? 'delivered' : 'sending';
  const [row] = await tx.execute<{ fence: number; attempt: number; wait: number }>(sql`with ${pace}
    update deliveries d set state = ${state}, fence = d.fence + 1, attempt = d.attempt + 1,
      lease_until = greatest(clock_timestamp(), reserved.at) + ${leaseSeconds} * interval '1 second'
    from reserved where d.id = ${delivery.id}
    returning d.fence, d.attempt, greatest(0, extract(epoch from reserved.at - clock_timestamp()) * 1000)::float8 as wait`);
  if (!row) throw new Error('a delivery that was just locked is not there');
  const { fence, attempt } = row;
  return { taken: { ...delivery, state, fence, attempt }, waitMs: row.wait };
};

/**
 * Committed just before the call to the platform: nothing is sent without a recorded intent. False when another process
 * took over. From here on its fate is unknown until it is settled.
 */
export const recordIntent = async (
  db: Executor,
  { id, fence }: DeliveryRow,
  leaseSeconds: number,
): Promise<boolean> => {
  const rows = await db.execute(sql`update deliveries set intent_at = coalesce(intent_at, clock_timestamp()),
      lease_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
    where id = ${id} and fence = ${fence} and state = 'sending' returning id`);
  return rows.length > 0;
};

export type Settlement = Partial<
  Pick<DeliveryRow, 'state' | 'ref' | 'deliveredVersion' | 'reason' | 'stale' | 'intentAt'>
> & {
  retryInSeconds?: number;
};

/** Records the result of a call, unless another process took over: the fence then differs. */
export const settleDelivery = async (
  db: Executor,
  { id, fence }: DeliveryRow,
  { retryInSeconds, ...values }: Settlement,
): Promise<boolean> => {
  const settled = await db
    .update(deliveries)
    .set({
      ...values,
      leaseUntil: null,
      retryAt:
        retryInSeconds === undefined
          ? null
          : sql`clock_timestamp() + ${retryInSeconds} * interval '1 second'`,
    })
    .where(and(eq(deliveries.id, id), eq(deliveries.fence, fence)))
    .returning({ id: deliveries.id });
  return settled.length > 0;
};

/** What a platform took and gave up later, with all that it carried: as if it had been refused at once. False if it was known. */
export const giveUpDelivered = async (db: Executor, id: string, reason: string): Promise<boolean> => {
  const rows =
    await db.execute(sql`update deliveries set state = 'parked', ref = null, stale = false, reason = ${reason}
    where (id = ${id} or merged_into = ${id}) and state = 'delivered' returning id`);
  return rows.length > 0;
};

/** Looked up, and certainly not there: it may leave again, and the sweep watches for a late first copy. */
export const sendAgain = async (db: Executor, { id, fence }: DeliveryRow): Promise<void> => {
  await db
    .update(deliveries)
    .set({ state: 'pending', leaseUntil: null, retryAt: null, resentAt: sql`clock_timestamp()` })
    .where(and(eq(deliveries.id, id), eq(deliveries.fence, fence)));
};

/** It failed before it left, so it rests a while; otherwise its lease has to end. */
export const restUnlessLeft = async (
  db: Executor,
  { id, fence }: DeliveryRow,
  seconds: number,
): Promise<void> => {
  await db.execute(sql`update deliveries set lease_until = null,
      state = case when state = 'sending' then 'pending' else state end,
      retry_at = clock_timestamp() + ${seconds} * interval '1 second'
    where id = ${id} and fence = ${fence} and (state <> 'sending' or intent_at is null)`);
};

/** Claimed, and not attempted: they wait as before. */
export const giveBack = async (db: Executor, claimed: readonly DeliveryRow[]): Promise<void> => {
  if (claimed.length === 0) return;
  const pairs = claimed.map(({ id, fence }) => sql`(${id}::uuid, ${fence}::int)`);
  await db.execute(sql`update deliveries set lease_until = null, attempt = attempt - 1,
      state = case when state = 'sending' and intent_at is null then 'pending' else state end
    where (id, fence) in (${sql.join(pairs, sql`, `)})`);
};

const messageLocks = preparedQuestion<{ key: string }[], { keys: readonly string[] }>((db) =>
  db
    .select({ key: messages.key })
    .from(messages)
    .where(sql`${messages.key} = any(${sql.placeholder('keys')})`)
    .for('share'),
);

/**
 * Records what a delivery and those it carries now show. Messages are locked first: a version raised meanwhile is either
 * seen here, or waits and then marks the delivery stale.
 */
export const settleDelivered = async (
  tx: Tx,
  { id, fence }: DeliveryRow,
  ref: string,
  versions: ReadonlyMap<string, number>,
): Promise<boolean> => {
  // In one round trip, and in this order: versions are read once the lock is held.
  const [, carried] = await Promise.all([
    messageLocks(tx, { keys: [...versions.keys()] }),
    carriedBy(tx, id),
  ]);
  const stale = carried.some(({ message }) => message.version > (versions.get(message.key) ?? 0));
  const [own] = carried;
  if (
    !own ||
    !(await settleDelivery(tx, { ...own.delivery, fence }, deliveredAs(own.message, ref, versions, stale)))
  )
    return false;
  for (const { delivery, message } of carried.slice(1))
    await settleDelivery(tx, delivery, deliveredAs(message, ref, versions, false));
  return true;
};

const deliveredAs = (
  { key }: MessageRow,
  ref: string,
  versions: ReadonlyMap<string, number>,
  stale: boolean,
): Settlement => ({ state: 'delivered', ref, deliveredVersion: versions.get(key) ?? 0, stale });

type CarriedDelivery = { delivery: DeliveryRow; message: MessageRow };

const carriedRows = preparedQuestion<CarriedDelivery[], { id: string }>((db) =>
  db
    .select({ delivery: deliveries, message: messages })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(or(eq(deliveries.id, sql.placeholder('id')), eq(deliveries.mergedInto, sql.placeholder('id'))))
    .orderBy(sql`${deliveries.mergedInto} nulls first`, deliveries.position),
);

/** The messages in one delivery: its own, then those merged into it. */
export const carriedBy = (db: Executor, id: string): Promise<CarriedDelivery[]> => carriedRows(db, { id });

/** Drops a delivery with nothing left to show; if the state changed since, it is rendered again instead. */
export const dropUnlessMoved = async (
  tx: Tx,
  delivery: DeliveryRow,
  versions: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = await tx
    .select({ key: messages.key, version: messages.version })
    .from(messages)
    .where(inArray(messages.key, [...versions.keys()]))
    .for('share');
  const moved = rows.some(({ key, version }) => version > (versions.get(key) ?? 0));
  if (moved) await settleDelivery(tx, delivery, { state: 'pending', ref: null, stale: false });
  else await dropDelivery(tx, delivery);
};

import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { dropDeliveries } from './messages.ts';
import type { DeliveryRow, MessageRow } from './rows.ts';
import { deliveries, messages } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

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

/** What a delivery shows now on its platform, and in which version of each message that it carries. */
export type Shown = { delivery: DeliveryRow; ref: string; versions: ReadonlyMap<string, number> };

const messageLocks = preparedQuestion<{ key: string; version: number }[], { keys: readonly string[] }>((db) =>
  db
    .select({ key: messages.key, version: messages.version })
    .from(messages)
    .where(sql`${messages.key} = any(${sql.placeholder('keys')})`)
    .for('share'),
);

const freeMessageLocks = preparedQuestion<{ key: string; version: number }[], { keys: readonly string[] }>(
  (db) =>
    db
      .select({ key: messages.key, version: messages.version })
      .from(messages)
      .where(sql`${messages.key} = any(${sql.placeholder('keys')})`)
      .for('share', { skipLocked: true }),
);

/**
 * Records what deliveries and those they carry now show, unless another process took over: returns the others. Messages are
 * locked first: a version raised meanwhile is either seen here, or waits and then marks the delivery stale. `waiting`: for
 * whoever raises one at this moment, which several at once never do, so that nobody waits in a circle; theirs are `busy`.
 */
export const settleDelivered = async (
  tx: Tx,
  shown: readonly Shown[],
  { waiting }: { waiting: boolean },
): Promise<{ settled: ReadonlySet<string>; busy: ReadonlySet<string> }> => {
  const keys = [...new Set(shown.flatMap(({ versions }) => [...versions.keys()]))];
  const locked = await (waiting ? messageLocks : freeMessageLocks)(tx, { keys });
  const latest = new Map(locked.map(({ key, version }) => [key, version]));
  const isBusy = ({ versions }: Shown): boolean =>
    !waiting && [...versions.keys()].some((key) => !latest.has(key));
  const outcomes = shown
    .filter((one) => !isBusy(one))
    .flatMap(({ delivery: { id, fence }, ref, versions }) => {
      const stale = [...versions].some(([key, version]) => (latest.get(key) ?? 0) > version);
      return [...versions].map(([key, version]) => ({ id, fence, ref, key, version, stale }));
    });
  const rows = await tx.execute<{ id: string }>(sql`with outcomes as (
      select * from json_to_recordset(${JSON.stringify(outcomes)}::text::json) as o(
        id uuid, fence int, ref text, key text, version int, stale bool)),
    own as (
      update deliveries d set state = 'delivered', ref = o.ref, delivered_version = o.version, stale = o.stale,
        lease_until = null, retry_at = null
      from outcomes o where d.id = o.id and d.fence = o.fence and d.message_key = o.key returning d.id),
    carried as (
      update deliveries d set state = 'delivered', ref = o.ref, delivered_version = o.version, stale = false,
        lease_until = null, retry_at = null
      from outcomes o join own using (id) where d.merged_into = o.id and d.message_key = o.key)
    select id from own`);
  return {
    settled: new Set(rows.map(({ id }) => id)),
    busy: new Set(shown.filter(isBusy).map(({ delivery: { id } }) => id)),
  };
};

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

/** Drops deliveries with nothing left to show; if the state changed since, they are rendered again instead. */
export const dropUnlessMoved = async (tx: Tx, empty: readonly Omit<Shown, 'ref'>[]): Promise<void> => {
  const rows = await tx
    .select({ key: messages.key, version: messages.version })
    .from(messages)
    .where(
      inArray(
        messages.key,
        empty.flatMap(({ versions }) => [...versions.keys()]),
      ),
    )
    .orderBy(messages.key)
    .for('share');
  const latest = new Map(rows.map(({ key, version }) => [key, version]));
  const hasMoved = ({ versions }: Omit<Shown, 'ref'>): boolean =>
    [...versions].some(([key, version]) => (latest.get(key) ?? 0) > version);
  for (const { delivery } of empty.filter(hasMoved))
    await settleDelivery(tx, delivery, { state: 'pending', ref: null, stale: false });
  await dropDeliveries(
    tx,
    empty.filter((one) => !hasMoved(one)).map(({ delivery }) => delivery),
  );
};

import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { dropDeliveries } from './messages.ts';
import { countingOwn } from './proactive-counts.ts';
import type { DeliveryRow, MessageRow } from './rows.ts';
import { cohorts, deliveries, messages } from '../tables/index.ts';
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

/** `again`: a first part that is edited outdates the others, which may now be fewer. `day`: the reader's. */
export type Settled = Shown & { again: boolean; day: Temporal.PlainDate };

/**
 * Records what deliveries and those they carry now show, unless another process took over: returns the others. Who was written to
 * for the first time is counted in the same statement. Messages are
 * locked first, and read as they are by then: a version raised meanwhile is either seen here, or waits and then marks the delivery
 * stale. `waiting`: for whoever raises one at this moment, which several at once never do, so that nobody waits in a circle;
 * theirs are `busy`.
 */
export const settleDelivered = async (
  db: Executor,
  shown: readonly Settled[],
  { waiting }: { waiting: boolean },
): Promise<{ settled: ReadonlySet<string>; busy: ReadonlySet<string> }> => {
  const outcomes = shown.flatMap(({ delivery: { id, fence }, ref, versions, again, day }) =>
    [...versions].map(([key, version]) => ({ id, fence, ref, key, version, again, day: day.toString() })),
  );
  const rows = await db.execute<{ id: string; busy: boolean }>(sql`with outcomes as (
      select * from json_to_recordset(${JSON.stringify(outcomes)}::text::json) as o(
        id uuid, fence int, ref text, key text, version int, again bool, day date)),
    locked as (
      select m.key, m.version from (select distinct key from outcomes) o cross join lateral (
        select key, version from messages where key = o.key offset 0 for share ${waiting ? sql`` : sql`skip locked`}) m),
    busy as (
      select distinct o.id from outcomes o left join locked l using (key) where l.key is null and not ${waiting}::bool),
    shown as (
      select o.*, exists (select 1 from outcomes n join locked l using (key) where n.id = o.id and l.version > n.version) as stale
      from outcomes o where o.id not in (select id from busy)),
    own as (
      update deliveries d set state = 'delivered', ref = o.ref, delivered_version = o.version, stale = o.stale,
        lease_until = null, retry_at = null
      from shown o where d.id = o.id and d.fence = o.fence and d.message_key = o.key returning d.*, o.again, o.day),
    counted as (${countingOwn}),
    carried as (
      update deliveries d set state = 'delivered', ref = o.ref, delivered_version = o.version, stale = false,
        lease_until = null, retry_at = null
      from shown o join own on own.id = o.id where d.merged_into = o.id and d.message_key = o.key),
    others as (
      update deliveries d set stale = true from own where own.again and own.part = 0 and d.part > 0
        and (d.message_key, d.workspace_id, d.place) = (own.message_key, own.workspace_id, own.place)
        and d.state in ('delivered', 'sending'))
    select id, false as busy from own union all select id, true from busy`);
  const idsOf = (wanted: boolean) => new Set(rows.flatMap(({ id, busy }) => (busy === wanted ? id : [])));
  return { settled: idsOf(false), busy: idsOf(true) };
};

export type CarriedDelivery = {
  delivery: DeliveryRow;
  message: MessageRow;
  cohort: Pick<typeof cohorts.$inferSelect, 'locale' | 'timezone'> | null;
};

const carriedRows = preparedQuestion<CarriedDelivery[], { id: string }>((db) =>
  db
    .select({
      delivery: deliveries,
      message: messages,
      cohort: { locale: cohorts.locale, timezone: cohorts.timezone },
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .leftJoin(cohorts, eq(cohorts.id, messages.cohortId))
    .where(or(eq(deliveries.id, sql.placeholder('id')), eq(deliveries.mergedInto, sql.placeholder('id'))))
    .orderBy(sql`${deliveries.mergedInto} nulls first`, deliveries.position),
);

/** The messages in one delivery: its own, then those merged into it. Of their cohorts, what says how they are written. */
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

import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Executor, Tx } from './database.ts';
import { deliveries, messages, people } from './tables/index.ts';

export type MessageRow = typeof messages.$inferSelect;
export type DeliveryRow = typeof deliveries.$inferSelect;
export type NewDelivery = typeof deliveries.$inferInsert;
/** A delivery with what it says and whom it is for. */
export type Claimed = { delivery: DeliveryRow; message: MessageRow; threadRef: string | null };

/** True the first time this key is said: saying it again changes nothing. */
export const addMessage = async (
  tx: Executor,
  message: { key: string; cohortId: string | null; kind: string; subject: string },
): Promise<boolean> =>
  (await tx.insert(messages).values(message).onConflictDoNothing().returning({ key: messages.key })).length >
  0;

export const addDeliveries = async (tx: Executor, rows: readonly NewDelivery[]): Promise<string[]> => {
  if (rows.length === 0) return [];
  const added = await tx
    .insert(deliveries)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: deliveries.id });
  return added.map(({ id }) => id);
};

/** The state behind these messages has moved: what was delivered is to be brought to the latest version. */
export const raiseVersions = async (tx: Executor, keys: readonly string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  await tx
    .update(messages)
    .set({ version: sql`${messages.version} + 1` })
    .where(inArray(messages.key, [...keys]));
  const carried = tx
    .select({ id: sql<string>`coalesce(${deliveries.mergedInto}, ${deliveries.id})` })
    .from(deliveries)
    .where(inArray(deliveries.messageKey, [...keys]));
  const stale = await tx
    .update(deliveries)
    .set({ stale: true })
    .where(and(inArray(deliveries.id, carried), inArray(deliveries.state, ['delivered', 'sending'])))
    .returning({ id: deliveries.id });
  return stale.map(({ id }) => id);
};

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

/** Written and committed before any call: nothing leaves without an intent. Machine time. */
export const takeLease = async (
  tx: Tx,
  delivery: DeliveryRow,
  leaseSeconds: number,
): Promise<DeliveryRow> => {
  const [taken] = await tx
    .update(deliveries)
    .set({
      state: delivery.state === 'delivered' ? 'delivered' : 'sending',
      leaseUntil: sql`clock_timestamp() + ${leaseSeconds} * interval '1 second'`,
      intentAt: sql`case when ${deliveries.state} = 'pending' then clock_timestamp() else ${deliveries.intentAt} end`,
      fence: sql`${deliveries.fence} + 1`,
      attempt: sql`${deliveries.attempt} + 1`,
    })
    .where(eq(deliveries.id, delivery.id))
    .returning();
  return taken ?? delivery;
};

export type Settlement = Partial<
  Pick<DeliveryRow, 'state' | 'ref' | 'deliveredVersion' | 'reason' | 'stale'>
> & {
  retryInSeconds?: number;
};

/** Writes what became of a sending, unless someone else took it over since: the fence then differs. */
export const settle = async (
  db: Executor,
  { id, fence }: DeliveryRow,
  { retryInSeconds, ...values }: Settlement,
): Promise<boolean> => {
  const written = await db
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
  return written.length > 0;
};

/**
 * Writes what a delivery and those it carries now show. The messages are locked first: a version raised meanwhile either
 * is seen here, or waits and marks the delivery stale after us.
 */
export const settleDelivered = async (
  tx: Tx,
  { id, fence }: DeliveryRow,
  ref: string,
  versions: ReadonlyMap<string, number>,
): Promise<boolean> => {
  const keys = [...versions.keys()];
  await tx.select({ key: messages.key }).from(messages).where(inArray(messages.key, keys)).for('share');
  const carried = await carriedBy(tx, id);
  const stale = carried.some(({ message }) => message.version > (versions.get(message.key) ?? 0));
  const [own] = carried;
  if (!own || !(await settle(tx, { ...own.delivery, fence }, deliveredAs(own.message, ref, versions, stale))))
    return false;
  for (const { delivery, message } of carried.slice(1))
    await settle(tx, delivery, deliveredAs(message, ref, versions, false));
  return true;
};

const deliveredAs = (
  { key }: MessageRow,
  ref: string,
  versions: ReadonlyMap<string, number>,
  stale: boolean,
): Settlement => ({ state: 'delivered', ref, deliveredVersion: versions.get(key) ?? 0, stale });

export const postpone = async (
  tx: Executor,
  id: string,
  to: { notBefore: Temporal.Instant; merging: boolean },
): Promise<void> => {
  await tx.update(deliveries).set(to).where(eq(deliveries.id, id));
};

/** Leaves no trace: why somebody was not written to is nobody's business. */
export const dropDelivery = async (db: Executor, id: string): Promise<void> => {
  await db.delete(deliveries).where(or(eq(deliveries.id, id), eq(deliveries.mergedInto, id)));
};

/** Puts every message that waits for the same morning under one. */
export const gatherMerging = async (tx: Tx, leader: DeliveryRow, now: Temporal.Instant): Promise<void> => {
  if (!leader.personId) return;
  await tx
    .update(deliveries)
    .set({ mergedInto: leader.id })
    .where(
      and(
        eq(deliveries.personId, leader.personId),
        eq(deliveries.workspaceId, leader.workspaceId),
        eq(deliveries.state, 'pending'),
        eq(deliveries.merging, true),
        isNull(deliveries.mergedInto),
        sql`${deliveries.id} <> ${leader.id}`,
        sql`${deliveries.notBefore} <= ${now.toString()}::timestamptz`,
      ),
    );
};

/** The messages one delivery carries: its own, then those merged into it. */
export const carriedBy = (
  db: Executor,
  id: string,
): Promise<{ delivery: DeliveryRow; message: MessageRow }[]> =>
  db
    .select({ delivery: deliveries, message: messages })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(or(eq(deliveries.id, id), eq(deliveries.mergedInto, id)))
    .orderBy(sql`${deliveries.mergedInto} nulls first`, deliveries.position);

/** Messages on their way to a person right now: they count in the budget before they are delivered. */
export const onTheirWay = async (tx: Executor, personId: string): Promise<number> =>
  (
    await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.personId, personId),
          eq(deliveries.state, 'sending'),
          eq(deliveries.proactive, true),
        ),
      )
  ).length;

/** One claim at a time for a person, so that two processes cannot both spend the last of a budget. */
export const lockPerson = async (tx: Tx, personId: string): Promise<void> => {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update');
};

/** What could not be said, and why: for the operator, without a name. */
export const parkedDeliveries = (db: Executor): Promise<{ kind: string; reason: string | null }[]> =>
  db
    .select({ kind: messages.kind, reason: deliveries.reason })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(eq(deliveries.state, 'parked'));

/** Where a message went, for what follows it in its thread. */
export const placesOfMessage = (
  tx: Executor,
  key: string,
): Promise<{ workspaceId: string; place: string }[]> =>
  tx
    .select({ workspaceId: deliveries.workspaceId, place: deliveries.place })
    .from(deliveries)
    .where(eq(deliveries.messageKey, key));

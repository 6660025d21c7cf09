import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { dropParts } from './parts.ts';
import { deliveries, messages, people } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { DeliveryRow } from './rows.ts';

export const deliveryById = async (db: Executor, id: string): Promise<DeliveryRow | undefined> =>
  (await db.select().from(deliveries).where(eq(deliveries.id, id)))[0];

export const keysBeginning = async (db: Executor, starts: readonly string[]): Promise<string[]> => {
  const keys: string[] = [];
  for (const start of starts) {
    const rows = await db
      .select({ key: messages.key })
      .from(messages)
      .where(sql`starts_with(${messages.key}, ${start})`);
    keys.push(...rows.map(({ key }) => key));
  }
  return keys;
};

/** The state behind these messages changed: deliveries have to be updated to the new version. */
export const raiseVersions = async (tx: Executor, keys: readonly string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  await tx
    .update(messages)
    .set({ version: sql`${messages.version} + 1` })
    .where(inArray(messages.key, [...keys]));
  const carried = tx
    .select({ id: sql<string>`coalesce(${deliveries.mergedInto}, ${deliveries.id})` })
    .from(deliveries)
    // The first part of a long message updates the others, because it knows how many there are.
    .where(and(inArray(deliveries.messageKey, [...keys]), eq(deliveries.part, 0)));
  const stale = await tx
    .update(deliveries)
    .set({ stale: true })
    .where(and(inArray(deliveries.id, carried), inArray(deliveries.state, ['delivered', 'sending'])))
    .returning({ id: deliveries.id });
  return stale.map(({ id }) => id);
};

export const postponeDelivery = async (
  tx: Executor,
  id: string,
  to: { notBefore: Temporal.Instant; merging: boolean },
): Promise<void> => {
  await tx.update(deliveries).set(to).where(eq(deliveries.id, id));
};

/**
 * Leaves no trace: why a person was not written to stays private. A message with no delivery is deleted. Deliveries
 * merged into these continue alone.
 */
export const dropDeliveries = async (db: Executor, dropped: readonly DeliveryRow[]): Promise<void> => {
  if (dropped.length === 0) return;
  const ids = dropped.map(({ id }) => id);
  await dropParts(db, dropped);
  await db
    .update(deliveries)
    .set({ mergedInto: null, merging: false })
    .where(and(inArray(deliveries.mergedInto, ids), eq(deliveries.state, 'pending')));
  await db.delete(deliveries).where(or(inArray(deliveries.id, ids), inArray(deliveries.mergedInto, ids)));
  await db.delete(messages).where(
    and(
      inArray(
        messages.key,
        dropped.map(({ messageKey }) => messageKey),
      ),
      sql`not exists (select 1 from deliveries d where d.message_key = ${messages.key})`,
    ),
  );
};

/** Everything that waits to be merged leaves with these deliveries, of different people. */
export const gatherMerging = async (
  tx: Tx,
  leaders: readonly DeliveryRow[],
  now: Temporal.Instant,
): Promise<void> => {
  const ids = JSON.stringify(leaders.map(({ id }) => id));
  await tx.execute(sql`update deliveries d set merged_into = leader.id
    from deliveries leader where leader.id in (select value::uuid from json_array_elements_text(${ids}::text::json))
      and d.person_id = leader.person_id and d.workspace_id = leader.workspace_id
      and d.state = 'pending' and d.merging and d.merged_into is null and d.id <> leader.id
      and (d.not_after is null or d.not_after > ${now.toString()}::timestamptz)`);
};

export const peopleWhoHave = async (tx: Executor, key: string): Promise<Set<string>> => {
  const rows = await tx
    .select({ personId: deliveries.personId })
    .from(deliveries)
    .where(and(eq(deliveries.messageKey, key), eq(deliveries.state, 'delivered')));
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
};

const peopleLocks = preparedQuestion<{ id: string }[], { personIds: readonly string[] }>((db) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} = any(${sql.placeholder('personIds')})`)
    .for('no key update', { skipLocked: true }),
);

/**
 * One claim at a time per person, so that two processes cannot both spend the last of a budget. Returns those whom nobody else
 * holds: what is for the others waits for the next look, and keeps nothing from leaving.
 */
export const lockPeople = async (tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set();
  return new Set((await peopleLocks(tx, { personIds })).map(({ id }) => id));
};

/** Where a message was delivered, to write in its thread. */
export const placesOfMessage = (
  tx: Executor,
  key: string,
): Promise<Pick<DeliveryRow, 'id' | 'workspaceId' | 'place' | 'personId' | 'state'>[]> =>
  tx
    .select({
      id: deliveries.id,
      workspaceId: deliveries.workspaceId,
      place: deliveries.place,
      personId: deliveries.personId,
      state: deliveries.state,
    })
    .from(deliveries)
    .where(and(eq(deliveries.messageKey, key), eq(deliveries.part, 0)));

/** Forgets it entirely; what the platform shows stays there. */
export const forgetMessage = async (tx: Executor, key: string): Promise<void> => {
  await tx.execute(sql`with forgotten as (delete from deliveries where message_key = ${key})
    delete from messages where key = ${key}`);
};

/** Deletes what was never delivered, recipients included. The rest is removed from the platform. */
export const forgetUndelivered = async (tx: Executor, key: string): Promise<void> => {
  await tx
    .delete(deliveries)
    .where(and(eq(deliveries.messageKey, key), inArray(deliveries.state, ['pending', 'parked'])));
};

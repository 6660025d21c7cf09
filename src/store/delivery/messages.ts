import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { dropParts } from './parts.ts';
import { deliveries, messages, people } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { writtenTogether } from '../reading/written-together.ts';
import type { DeliveryRow, NewDelivery } from './rows.ts';

export type NewMessage = {
  key: string;
  cohortId: string | null;
  kind: string;
  subject: string;
  shows: string[];
};

type Added = { messages: readonly NewMessage[]; deliveries: readonly NewDelivery[] };

const withRanks = (rows: readonly NewDelivery[]) => {
  const ranks = new Map<string, number>();
  return rows.map((row) => {
    const rank = ranks.get(row.messageKey) ?? 0;
    ranks.set(row.messageKey, rank + 1);
    return { rank, ...row };
  });
};

/** Of a message that several add, only the first one's deliveries are written. */
const writtenBy = (groups: readonly Added[]) => {
  const owners = new Map<string, Added>();
  for (const one of groups) for (const { key } of one.messages) owners.getOrInsert(key, one);
  return (one: Added) => (key: string) => owners.get(key) === one;
};

const addAll = writtenTogether<Added, string[]>(async (tx, groups) => {
  const ownedBy = writtenBy(groups);
  const added = groups.flatMap((one) => one.messages);
  const rows = groups.flatMap((one) =>
    withRanks(one.deliveries).filter(({ messageKey }) => ownedBy(one)(messageKey)),
  );
  const ranked = rows.map((row, nth) => ({ nth, ...row }));
  const found = await tx.execute<{ id: string; key: string }>(sql`with fresh as (
      insert into messages (key, cohort_id, kind, subject, shows)
      select key, "cohortId", kind, subject, shows from json_to_recordset(${JSON.stringify(added)}::text::json) as m(
        key text, "cohortId" uuid, kind text, subject text, shows text[])
      on conflict do nothing returning key)
    insert into deliveries (message_key, workspace_id, person_id, place, thread_key, merged_into, created_on,
      not_before, not_after, after, proactive, mergeable, daily, promised, legal, turn)
    select a."messageKey", a."workspaceId", a."personId", a.place, a."threadKey", a."mergedInto", a."createdOn",
      a."notBefore", a."notAfter", a.after, coalesce(a.proactive, false), coalesce(a.mergeable, false),
      coalesce(a.daily, false), coalesce(a.expected, false), coalesce(a.legal, false),
      greatest(a.rank, (select max(d.turn) from deliveries d
        where d.workspace_id = a."workspaceId" and d.place = a.place and d.state = 'pending'))
    from json_to_recordset(${JSON.stringify(ranked)}::text::json) as a(nth int, rank int, "messageKey" text,
      "workspaceId" uuid, "personId" uuid, place text, "threadKey" text, "mergedInto" uuid, "createdOn" date,
      "notBefore" timestamptz, "notAfter" timestamptz, after text, proactive bool, mergeable bool, daily bool,
      expected bool, legal bool)
    join fresh on fresh.key = a."messageKey" order by a.nth
    on conflict do nothing returning id, message_key as key`);
  return (one) => found.filter(({ key }) => ownedBy(one)(key)).map(({ id }) => id);
});

/**
 * Adds messages, and the deliveries of those that are new, in this order. Returns these deliveries. Each leaves in the turn of its
 * rank in its message; or of what waits in its place already, where people read in the order of decisions.
 */
export const addMessages = async (
  tx: Executor,
  added: readonly NewMessage[],
  rows: readonly NewDelivery[],
): Promise<string[]> => (added.length === 0 ? [] : addAll(tx, { messages: added, deliveries: rows }));

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

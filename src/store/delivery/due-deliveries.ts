import { and, eq, isNull, or, type Placeholder, sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import type { DeliveryRow, MessageRow } from './rows.ts';
import { freeIn, isWithin } from './pacing.ts';
import { deliveries, messages } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type Claimed = { delivery: DeliveryRow; message: MessageRow; threadRef: string | null };

/** With the seconds until its method and its place take another call. */
export type Lockable = Claimed & { methodFreeIn: number; placeFreeIn: number };

// `offset 0`: for one delivery each, never for all of a queue at once, where PostgreSQL reads every delivery, or everybody, there is.
const isSettled = (key: typeof deliveries.after) =>
  sql`not exists (select 1 from deliveries a where a.message_key = ${key} and a.state in ('pending', 'sending') offset 0)`;

const rootDelivered = sql`(${deliveries.threadKey} is null or exists (
  select 1 from deliveries r where r.message_key = ${deliveries.threadKey}
    and r.workspace_id = ${deliveries.workspaceId} and r.state = 'delivered' offset 0))`;

/** The parts of a long message are sent in order. */
const partBefore = sql`(${deliveries.part} = 0 or exists (
  select 1 from deliveries b where b.message_key = ${deliveries.messageKey} and b.workspace_id = ${deliveries.workspaceId}
    and b.place = ${deliveries.place} and b.part = ${deliveries.part} - 1 and b.state = 'delivered' offset 0))`;

const isNoticedFirst = sql`(not ${deliveries.proactive} or ${deliveries.legal} or exists (
  select 1 from people p where p.id = ${deliveries.personId} and p.notice_version is not null offset 0))`;

/** A silenced cohort says nothing new; what belongs to no cohort waits with any of them. */
const isSpoken = sql`(not exists (select 1 from cohorts where silenced_since is not null) or not exists (
  select 1 from messages m join cohorts c on c.id = m.cohort_id or m.cohort_id is null
  where m.key = ${deliveries.messageKey} and c.silenced_since is not null offset 0))`;
/** An address has to be its person’s for certain. */
const isConfirmed = sql`(${deliveries.personId} is null or ${deliveries.legal} or not exists (
  select 1 from identities i where i.person_id = ${deliveries.personId}
    and i.workspace_id = ${deliveries.workspaceId} and not i.confirmed offset 0))`;

/** How many seconds ahead a slot can be reserved: by the sweep, or when rung for this delivery alone. */
export const SWEEP_AHEAD = 2;
export const RING_AHEAD = 0.2;

/**
 * States are written out, not passed: the index of what waits is only used for what PostgreSQL knows to be in it.
 *
 * Deliveries that can leave at this programme time. Leases, retries and the platform's pace follow the database's clock.
 */
export const isDue = (now: string | Placeholder, ahead: number | Placeholder) => {
  const at = sql`${now}::timestamptz`;
  const rested = sql`(${deliveries.retryAt} is null or ${deliveries.retryAt} <= clock_timestamp())`;
  const free = sql`(${deliveries.leaseUntil} is null or ${deliveries.leaseUntil} <= clock_timestamp())`;
  return and(
    isNull(deliveries.mergedInto),
    isWithin(ahead),
    or(
      and(
        sql`${deliveries.state} = 'pending'`,
        sql`(${deliveries.notBefore} is null or ${deliveries.notBefore} <= ${at})`,
        rested,
        sql`(${deliveries.after} is null or ${isSettled(deliveries.after)})`,
        rootDelivered,
        partBefore,
        isNoticedFirst,
        isSpoken,
        isConfirmed,
      ),
      and(sql`${deliveries.state} = 'sending'`, rested, free),
      and(sql`${deliveries.state} = 'delivered' and ${deliveries.stale}`, rested, free),
    ),
  );
};

/** What a process left behind comes first; then one delivery of each message, then the second of each. */
const fairOrder = [sql`(${deliveries.state} <> 'sending')`, deliveries.turn, deliveries.position];

export type Look = {
  now: Temporal.Instant;
  /** At most. */
  most: number;
  /** Not these. */
  without: readonly string[];
};

type LookValues = { now: string; most: number; without: readonly string[] };

const isNext = () =>
  and(
    sql`${deliveries.id} <> all(${sql.placeholder('without')}::uuid[])`,
    isDue(sql.placeholder('now'), SWEEP_AHEAD),
  );

const nextIds = preparedQuestion<{ id: string }[], LookValues>((db) =>
  db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(isNext())
    .orderBy(...fairOrder)
    .limit(sql.placeholder('most')),
);

/** The next to leave, in the fair order. */
export const dueDeliveries = async (db: Executor, { now, most, without }: Look): Promise<string[]> =>
  (await nextIds(db, { now: now.toString(), most, without })).map(({ id }) => id);

/** When the next waiting delivery may leave, in programme time. */
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
        isNoticedFirst,
        isConfirmed,
      ),
    );
  return row?.at ? Temporal.Instant.from(row.at) : undefined;
};

/** The message in whose thread this one goes. */
export const rootRefOf = sql<
  string | null
>`(select r.ref from deliveries r where r.message_key = ${deliveries.threadKey}
  and r.workspace_id = ${deliveries.workspaceId} and r.part = 0 limit 1)`;

const lockable = { delivery: deliveries, message: messages, threadRef: rootRefOf, ...freeIn };

const dueRows = preparedQuestion<Lockable[], { ids: readonly string[]; now: string; ahead: number }>((db) =>
  db
    .select(lockable)
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(
      and(
        sql`${deliveries.id} = any(${sql.placeholder('ids')})`,
        isDue(sql.placeholder('now'), sql.placeholder('ahead')),
      ),
    )
    .for('update', { of: deliveries, skipLocked: true }),
);

const nextRows = preparedQuestion<Lockable[], LookValues>((db) =>
  db
    .select(lockable)
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(isNext())
    .orderBy(...fairOrder)
    .limit(sql.placeholder('most'))
    .for('update', { of: deliveries, skipLocked: true }),
);

/** Locks the next to leave, in the fair order: never what another process holds. */
export const lockNext = (tx: Tx, { now, most, without }: Look): Promise<Lockable[]> =>
  nextRows(tx, { now: now.toString(), most, without });

/** Locks those of these deliveries that are due, whose slot is close enough, and that no other process holds, in their order. */
export const lockDue = async (
  tx: Tx,
  ids: readonly string[],
  now: Temporal.Instant,
  ahead: number,
): Promise<Lockable[]> => {
  const rows = await dueRows(tx, { ids, now: now.toString(), ahead });
  const byId = new Map(rows.map((row) => [row.delivery.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

export const rootRef = async (
  tx: Executor,
  { threadKey, workspaceId }: DeliveryRow,
): Promise<string | null> => {
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

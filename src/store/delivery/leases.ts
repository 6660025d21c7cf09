import { sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion, writtenByHand } from '../core/prepared-question.ts';
import { isDue, rootRefOf } from './due-deliveries.ts';
import { type Rate, reservation } from './pacing.ts';
import type { DeliveryRow } from './rows.ts';
import { deliveries } from '../tables/index.ts';

export type Leased = { delivery: DeliveryRow; waitMs: number };

type Asked = { delivery: DeliveryRow; rate: Rate | undefined };

const askedFor = ({ delivery: { id, workspaceId, place }, rate }: Asked, rank: number) => ({
  rank,
  id,
  workspace_id: workspaceId,
  place,
  method: rate?.method,
  every: rate?.everySeconds,
  place_every: rate?.placeEverySeconds,
});

/**
 * Committed before anything else: nobody else prepares these deliveries. The same statement reserves slots in their
 * workspaces' pace, where there is one. Machine time.
 */
export const takeLeases = async (
  tx: Tx,
  claimed: readonly Asked[],
  leaseSeconds: number,
): Promise<ReadonlyMap<string, Leased>> => {
  const asked = claimed.map(askedFor);
  const leases = await tx.execute<Pick<DeliveryRow, 'id' | 'state' | 'fence' | 'attempt'> & { wait: number }>(
    sql`with asked as (select * from json_to_recordset(${JSON.stringify(asked)}::text::json) as a(
        rank int, id uuid, workspace_id uuid, place text, method text, every float8, place_every float8)),
      ${reservation}
      update deliveries d set state = case d.state when 'delivered' then 'delivered' else 'sending' end,
        fence = d.fence + 1, attempt = d.attempt + 1,
        lease_until = greatest(clock_timestamp(), reserved.at) + ${leaseSeconds} * interval '1 second'
      from asked left join reserved using (id) where d.id = asked.id
      returning d.id, d.state, d.fence, d.attempt,
        coalesce(greatest(0, extract(epoch from reserved.at - clock_timestamp()) * 1000), 0)::float8 as wait`,
  );
  const byId = new Map(claimed.map(({ delivery }) => [delivery.id, delivery]));
  return new Map(
    leases.flatMap(({ id, wait: waitMs, ...taken }) => {
      const delivery = byId.get(id);
      return delivery ? [[id, { delivery: { ...delivery, ...taken }, waitMs }]] : [];
    }),
  );
};

/** The same statement however many they are: PostgreSQL plans it once. */
const claimsIn = (claimed: readonly Pick<DeliveryRow, 'id' | 'fence'>[]) =>
  sql`select id, fence from json_to_recordset(${JSON.stringify(
    claimed.map(({ id, fence }) => ({ id, fence })),
  )}::text::json) as claims(id uuid, fence int)`;

/**
 * Committed just before the calls to the platform: nothing is sent without a recorded intent. Returns those that no other
 * process took over. From here on their fate is unknown until it is settled.
 */
export const recordIntents = async (
  db: Executor,
  claimed: readonly DeliveryRow[],
  leaseSeconds: number,
): Promise<ReadonlySet<string>> => {
  const rows = await db.execute<{ id: string }>(sql`update deliveries
    set intent_at = coalesce(intent_at, clock_timestamp()),
      lease_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
    where (id, fence) in (${claimsIn(claimed)}) and state = 'sending' returning id`);
  return new Set(rows.map(({ id }) => id));
};

/** Rendered, with the version of each message in it. */
export type Ready = Asked & { versions: ReadonlyMap<string, number> };

type Taken = Pick<DeliveryRow, 'id' | 'state' | 'fence' | 'attempt'> & {
  intent_at: string | null;
  thread_ref: string | null;
};

type Taking = { listed: string; now: string; prepared: number; intended: number };

const takenDeliveries = preparedQuestion<Taken[], Taking>((db) =>
  writtenByHand(
    db,
    sql`with listed as (
      select * from json_to_recordset(${sql.placeholder('listed')}::text::json) as l(rank int, id uuid,
        workspace_id uuid, place text, method text, every float8, place_every float8, versions json)),
    open as (
      select ${deliveries.id}, ${rootRefOf} as thread_ref from deliveries join listed on listed.id = ${deliveries.id}
      where ${isDue(sql.placeholder('now'), 0)} and ${deliveries.state} <> 'sending' and not exists (
          select 1 from json_each_text(listed.versions) as seen left join messages m on m.key = seen.key
          where m.version is distinct from seen.value::int)
        and (${deliveries.state} <> 'pending' or not exists (select 1 from deliveries b
          where b.workspace_id = ${deliveries.workspaceId} and b.place = ${deliveries.place} and b.state = 'pending'
            and b.merged_into is null and b.position < ${deliveries.position}))
      for update of deliveries skip locked),
    asked as (select listed.* from listed join open using (id)),
    ${reservation}
    update deliveries d set state = case d.state when 'delivered' then 'delivered' else 'sending' end,
      fence = d.fence + 1, attempt = d.attempt + 1,
      intent_at = case when d.ref is null then coalesce(d.intent_at, clock_timestamp()) else d.intent_at end,
      lease_until = clock_timestamp() + interval '1 second'
        * case when d.ref is null then ${sql.placeholder('intended')}::int else ${sql.placeholder('prepared')}::int end
    from open left join reserved using (id) where d.id = open.id
    returning d.id, d.state, d.fence, d.attempt, d.intent_at::text, open.thread_ref`,
  ),
);

/**
 * For what was rendered before it was claimed: the lease, the slot and the intent in one statement, committed just before the
 * call. Not what is not due or has no slot right now, nor what shows something else since, nor what another process holds, nor what
 * something decided before it waits for in its place.
 */
export const takeReady = async (
  db: Executor,
  ready: readonly Ready[],
  { now, prepared, intended }: { now: Temporal.Instant; prepared: number; intended: number },
): Promise<ReadonlyMap<string, { delivery: DeliveryRow; threadRef: string | null }>> => {
  const listed = ready.map((one, rank) => ({
    ...askedFor(one, rank),
    versions: Object.fromEntries(one.versions),
  }));
  const rows = await takenDeliveries(db, {
    listed: JSON.stringify(listed),
    now: now.toString(),
    prepared,
    intended,
  });
  const byId = new Map(ready.map(({ delivery }) => [delivery.id, delivery]));
  return new Map(
    rows.flatMap(({ id, intent_at, thread_ref, ...claim }) => {
      const delivery = byId.get(id);
      const intentAt = intent_at === null ? null : Temporal.Instant.from(intent_at);
      return delivery ? [[id, { delivery: { ...delivery, ...claim, intentAt }, threadRef: thread_ref }]] : [];
    }),
  );
};

/** Claimed, and not attempted: they wait as before. */
export const giveBack = async (db: Executor, claimed: readonly DeliveryRow[]): Promise<void> => {
  if (claimed.length === 0) return;
  await db.execute(sql`update deliveries set lease_until = null, attempt = attempt - 1,
      state = case when state = 'sending' and intent_at is null then 'pending' else state end
    where (id, fence) in (${claimsIn(claimed)})`);
};

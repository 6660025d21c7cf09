import { sql } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import type { Executor } from '../core/executor.ts';
import { type Rate, reservation } from './pacing.ts';
import type { DeliveryRow } from './rows.ts';

export type Leased = { delivery: DeliveryRow; waitMs: number };

/**
 * Committed before anything else: nobody else prepares these deliveries. The same statement reserves slots in their
 * workspaces' pace, where there is one. Machine time.
 */
export const takeLeases = async (
  tx: Tx,
  claimed: readonly { delivery: DeliveryRow; rate: Rate | undefined }[],
  leaseSeconds: number,
): Promise<ReadonlyMap<string, Leased>> => {
  const asked = claimed.map(({ delivery: { id, workspaceId, place }, rate }, rank) => ({
    rank,
    id,
    workspace_id: workspaceId,
    place,
    method: rate?.method,
    every: rate?.everySeconds,
    place_every: rate?.placeEverySeconds,
  }));
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

/** Claimed, and not attempted: they wait as before. */
export const giveBack = async (db: Executor, claimed: readonly DeliveryRow[]): Promise<void> => {
  if (claimed.length === 0) return;
  await db.execute(sql`update deliveries set lease_until = null, attempt = attempt - 1,
      state = case when state = 'sending' and intent_at is null then 'pending' else state end
    where (id, fence) in (${claimsIn(claimed)})`);
};

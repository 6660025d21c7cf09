import { type Placeholder, sql, type SQL } from 'drizzle-orm';
import type { Method } from '../../chat/chat.ts';
import type { Executor } from '../core/executor.ts';
import type { DeliveryRow } from './rows.ts';
import { deliveries } from '../tables/index.ts';

/** How fast this delivery may leave: the method called, and seconds between two calls. */
export type Rate = { method: Method; everySeconds: number; placeEverySeconds: number };

export const methodOf = ({ state, ref }: Pick<DeliveryRow, 'state' | 'ref'>): Method => {
  if (state === 'sending') return 'find';
  return ref === null ? 'send' : 'edit';
};

const methodInSql = sql`'method:' || case when ${deliveries.state} = 'sending' then 'find'
  when ${deliveries.ref} is null then 'send' else 'edit' end`;

/** The slot of a delivery would come within these seconds, so it is worth claiming now. */
export const isWithin = (seconds: number | Placeholder): SQL => sql`not exists (select 1 from pacing p
  where p.workspace_id = ${deliveries.workspaceId} and p.what in (${methodInSql}, 'place:' || ${deliveries.place})
    and p.next_at > clock_timestamp() + ${seconds} * interval '1 second')`;

/**
 * For the statement that claims a delivery: takes the next free slot of its method and of its place, and returns its time
 * (`at`). One slot that went unused may still be taken, so that a late claim does not slow the rest down. Every claim
 * takes the method's row first, so that two claims never deadlock.
 */
export const reservationFor = ({ workspaceId, place }: DeliveryRow, rate: Rate): SQL => {
  const { method, everySeconds, placeEverySeconds } = rate;
  const every = sql`(excluded.next_at - statement_timestamp())`;
  return sql`taken as (
    insert into pacing (workspace_id, what, next_at) values
      (${workspaceId}, ${`method:${method}`}, statement_timestamp() + ${everySeconds} * interval '1 second'),
      (${workspaceId}, ${`place:${place}`}, statement_timestamp() + ${placeEverySeconds} * interval '1 second')
    on conflict (workspace_id, what) do update set next_at = ${every}
      + greatest(pacing.next_at, statement_timestamp() - ${every})
    returning what, next_at),
  reserved as (select max(next_at - case when what like 'method:%' then ${everySeconds}::float8
      else ${placeEverySeconds}::float8 end * interval '1 second') as at from taken)`;
};

/** The platform asked to wait: nobody calls it for this before then. */
export const holdPace = async (
  db: Executor,
  workspaceId: string,
  what: `method:${Method}` | `place:${string}`,
  seconds: number,
): Promise<void> => {
  const until = sql`clock_timestamp() + ${seconds} * interval '1 second'`;
  await db.execute(sql`insert into pacing (workspace_id, what, next_at) values (${workspaceId}, ${what}, ${until})
    on conflict (workspace_id, what) do update set next_at = greatest(pacing.next_at, excluded.next_at)`);
};

/** Old slots are useless. */
export const forgetPace = async (db: Executor): Promise<void> => {
  await db.execute(sql`delete from pacing where next_at < now() - interval '1 day'`);
};

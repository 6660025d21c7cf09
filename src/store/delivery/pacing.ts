import { type Placeholder, sql, type SQL } from 'drizzle-orm';
import type { Method } from '../../chat/chat.ts';
import type { Executor } from '../core/executor.ts';
import type { DeliveryRow } from './rows.ts';
import { deliveries } from '../tables/index.ts';

/** How fast this delivery may leave: the method called, and seconds between two calls. */
export type Rate = { method: Method; everySeconds: number; placeEverySeconds: number };

type Step = Pick<DeliveryRow, 'state' | 'ref' | 'intentAt'>;

/** It was about to leave, and nobody knows whether it did: the platform is asked first. */
export const isUnsure = ({ state, intentAt }: Pick<Step, 'state' | 'intentAt'>): boolean =>
  state === 'sending' && intentAt !== null;

export const methodOf = ({ state, ref, intentAt }: Step): Method => {
  if (isUnsure({ state, intentAt })) return 'find';
  return ref === null ? 'send' : 'edit';
};

const methodInSql = sql`'method:' || case when ${deliveries.state} = 'sending' and ${deliveries.intentAt} is not null then 'find'
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

/** Seconds for which nobody calls a suspended workspace, unless it is opened again: the platform is not asked each minute. */
const SUSPENDED = 24 * 3600;

export const suspendWorkspace = async (db: Executor, workspaceId: string): Promise<void> => {
  for (const method of ['send', 'edit', 'find'] as const)
    await holdPace(db, workspaceId, `method:${method}`, SUSPENDED);
};

/** The workspace was just reached: whatever kept us from calling it is over. */
export const resumeWorkspace = async (db: Executor, workspaceId: string): Promise<void> => {
  await db.execute(sql`delete from pacing
    where workspace_id = ${workspaceId} and what like 'method:%' and next_at > now() + interval '1 hour'`);
};

/** Old slots are useless. */
export const forgetPace = async (db: Executor): Promise<void> => {
  await db.execute(sql`delete from pacing where next_at < now() - interval '1 day'`);
};

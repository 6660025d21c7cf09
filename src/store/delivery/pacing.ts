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

const busyPaces = (seconds: number | Placeholder): SQL => sql`(select p.workspace_id, p.what from pacing p
  where p.next_at > statement_timestamp() + ${seconds} * interval '1 second')`;

/**
 * The slot of a delivery would come within these seconds, so it is worth claiming now. What is busy is read once for a whole
 * queue (`not in`), and not for each delivery.
 */
export const isWithin = (
  seconds: number | Placeholder,
): SQL => sql`(${deliveries.workspaceId}, ${methodInSql}) not in ${busyPaces(seconds)}
  and (${deliveries.workspaceId}, 'place:' || ${deliveries.place}) not in ${busyPaces(seconds)}`;

const secondsUntilFree = (what: SQL) => sql<number>`coalesce((select greatest(0, extract(epoch from
  p.next_at - clock_timestamp())) from pacing p where p.workspace_id = ${deliveries.workspaceId} and p.what = ${what}), 0)::float8`;

export const freeIn = {
  methodFreeIn: secondsUntilFree(methodInSql),
  placeFreeIn: secondsUntilFree(sql`'place:' || ${deliveries.place}`),
};

/**
 * For the statement that claims deliveries, listed in `asked`: takes the next free slots of each method and of each place,
 * in their order, and returns the time of each delivery's (`reserved`). One slot that went unused may still be taken, so
 * that a late claim does not slow the rest down. Rows are taken in one order, so that two claims never deadlock.
 */
export const reservation = sql`wanted as (
    select *, row_number() over (partition by workspace_id, what order by rank) as nth,
      count(*) over (partition by workspace_id, what) as many
    from (select rank, id, workspace_id, 'method:' || method as what, every from asked
      union all select rank, id, workspace_id, 'place:' || place, place_every from asked) as calls
    where every is not null),
  taken as (
    insert into pacing (workspace_id, what, next_at)
      select workspace_id, what, statement_timestamp() + many * every * interval '1 second' from wanted
      where nth = 1 order by workspace_id, what
    on conflict (workspace_id, what) do update set next_at = excluded.next_at - statement_timestamp()
      + greatest(pacing.next_at, statement_timestamp() - (select w.every from wanted w
        where nth = 1 and (w.workspace_id, w.what) = (excluded.workspace_id, excluded.what)) * interval '1 second')
    returning workspace_id, what, next_at),
  reserved as (
    select id, max(next_at - (many - nth + 1) * every * interval '1 second') as at
    from wanted join taken using (workspace_id, what) group by id)`;

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

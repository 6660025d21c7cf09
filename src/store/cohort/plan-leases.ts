import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';

/** The right to plan a cohort and run what is due, for a while; the fence tells it from a later one. */
export type PlanLease = { cohortId: string; fence: number };

/** Seconds, prolonged while appointments are kept: a process that stops leaves its cohorts to the others after that. */
const LEASE = sql`clock_timestamp() + interval '10 seconds'`;

export type TakenPlans = {
  leases: PlanLease[];
  /** Cohorts that another process plans at this moment. */
  held: string[];
};

/**
 * Two processes share the cohorts in this way. Whether anything is left to be done in each is asked at the same time. Rows are locked
 * in one order, and what another process locks is passed over.
 */
export const takePlans = async (
  db: Executor,
  cohortIds: readonly string[],
  now: Temporal.Instant,
): Promise<TakenPlans> => {
  const rows = await db.execute<{ id: string; fence: number | null }>(sql`
    with asked as (select value::uuid as id from json_array_elements_text(${JSON.stringify(cohortIds)}::text::json)),
      waiting as (select c.id from cohorts c where c.id in (select id from asked)
        and (exists (select 1 from plan_dues where cohort_id = c.id and due_at <= ${now.toString()}::timestamptz)
          or exists (select 1 from outdated_plans where cohort_id = c.id))),
      free as (select cohort_id as id from plan_leases
        where cohort_id in (select id from waiting) and until <= clock_timestamp()
        order by cohort_id for update skip locked),
      taken as (update plan_leases l set fence = l.fence + 1, until = ${LEASE} from free
        where l.cohort_id = free.id returning l.cohort_id as id, l.fence),
      made as (insert into plan_leases (cohort_id, until) select id, ${LEASE} from waiting
        where not exists (select 1 from plan_leases where cohort_id = waiting.id) order by id
        on conflict do nothing returning cohort_id as id, fence)
    select id, fence from waiting left join (select * from taken union all select * from made) as ours using (id)`);
  return {
    leases: rows.flatMap(({ id, fence }) => (fence === null ? [] : { cohortId: id, fence })),
    held: rows.flatMap(({ id, fence }) => (fence === null ? id : [])),
  };
};

const changeHeld = async (
  db: Executor,
  leases: readonly (PlanLease & { isWhole?: boolean })[],
  change: ReturnType<typeof sql>,
): Promise<ReadonlySet<string>> => {
  const rows = await db.execute<{ id: string }>(sql`
    with own as (select l.cohort_id as id, "isWhole" as whole from plan_leases l
      join json_to_recordset(${JSON.stringify(leases)}::text::json) as asked("cohortId" uuid, fence int, "isWhole" boolean)
        on asked."cohortId" = l.cohort_id and asked.fence = l.fence
      order by l.cohort_id for update of l)
    update plan_leases l set ${change} from own where l.cohort_id = own.id returning l.cohort_id as id`);
  return new Set(rows.map(({ id }) => id));
};

/** Returns the cohorts that no other process took over meanwhile. */
export const prolongPlans = (db: Executor, leases: readonly PlanLease[]): Promise<ReadonlySet<string>> =>
  changeHeld(db, leases, sql`until = ${LEASE}`);

/** A plan that this programme made as a whole, or a part of one that it had made. */
export type Replanned = PlanLease & { isWhole: boolean };

/** In the transaction that saves plans. Returns the cohorts that no other process took over: it knows better. */
export const returnPlans = (
  db: Executor,
  leases: readonly Replanned[],
  programme: string | undefined,
): Promise<ReadonlySet<string>> => {
  const name = sql`${programme ?? null}::text`;
  return changeHeld(
    db,
    leases,
    sql`until = '-infinity', programme = case when own.whole or l.programme = ${name} then ${name} end`,
  );
};

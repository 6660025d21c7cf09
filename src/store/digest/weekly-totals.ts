import { asc, eq, gte, like, lte, type SQL, sql } from 'drizzle-orm';
import { isoWeek, mondayIn, mondayOf } from '../../rituals/time/calendar.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { weeklyTotals } from '../tables/index.ts';

/** Weekly totals, stored when a week is over and recounted if something of that week changes later. */

export type Total = { week: string; what: string; total: number };

/** An import runs before any scope exists. */
type Cohort = Pick<Scope, 'tx' | 'cohortId'>;
type Week = { monday: Temporal.PlainDate };

const weekOf = ({ monday }: Week) => ({
  week: isoWeek(monday),
  from: monday.toString(),
  to: monday.add({ days: 6 }).toString(),
});

/** Events of the log, which names nobody. Reports are never counted: next to who signed, a number says who did not. */
const FACTS = ['help.asked', 'help.closed', 'dataset.moved', 'dataset.ended', 'milestone.settled'];

/** A row even for none, which is how a week is known to be stored. */
const factCounts = ({ cohortId }: Cohort, { from, to }: ReturnType<typeof weekOf>): SQL => sql`
  select fact.type as what, count(a.type)::int as total
  from unnest(array[${sql.join(
    FACTS.map((fact) => sql`${fact}`),
    sql`, `,
  )}]) fact (type)
  left join activity a on a.type = fact.type and a.cohort_id = ${cohortId}
    and a.local_date between ${from}::date and ${to}::date
  group by fact.type`;

/** The stage of each dataset at the end of the week: its last move by then. */
const datasetStageCounts = ({ cohortId }: Cohort, { to }: ReturnType<typeof weekOf>): SQL => sql`
  select case when last."end" is null then 'stage:' || last.stage else 'stage:ended' end as what, count(*)::int as total
  from datasets d cross join lateral (
    select m.stage, m."end" from dataset_moves m
    where m.dataset_id = d.id and m."on" <= ${to}::date order by m.id desc limit 1) last
  where d.cohort_id = ${cohortId} group by 1`;

/** Recounts one week from the current rows. */
export const keepWeek = async (cohort: Cohort, of: Week): Promise<void> => {
  const { tx, cohortId } = cohort;
  const week = weekOf(of);
  const own = inScope({ cohortId }, weeklyTotals, eq(weeklyTotals.week, week.week));
  await tx.delete(weeklyTotals).where(own);
  await tx.execute(sql`insert into weekly_totals (cohort_id, week, what, total)
    select ${cohortId}::uuid, ${week.week}, counted.what, counted.total from (
      ${factCounts(cohort, week)} union all ${datasetStageCounts(cohort, week)}) counted`);
};

const storedWeeksFrom = async ({ tx, cohortId }: Cohort, week: string): Promise<string[]> =>
  (
    await tx
      .selectDistinct({ week: weeklyTotals.week })
      .from(weeklyTotals)
      .where(inScope({ cohortId }, weeklyTotals, gte(weeklyTotals.week, week)))
      .orderBy(asc(weeklyTotals.week))
  ).map((row) => row.week);

/** A move dated in the past changes the stage of a dataset in all weeks since. */
export const touchFrom = async (cohort: Cohort, day: Temporal.PlainDate): Promise<void> => {
  for (const week of await storedWeeksFrom(cohort, isoWeek(day)))
    await keepWeek(cohort, { monday: mondayIn(week) });
};

/**
 * The week, and earlier ones not stored yet, back to the cohort's first. The previous week is recounted: far west of
 * here, it was not over when its page was sent.
 */
export const keepWeeks = async (
  cohort: Cohort,
  { since, until }: { since: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<void> => {
  const kept = new Set(await storedWeeksFrom(cohort, isoWeek(since)));
  kept.delete(isoWeek(until));
  kept.delete(isoWeek(until.subtract({ weeks: 1 })));
  for (
    let monday = mondayOf(since);
    Temporal.PlainDate.compare(monday, until) <= 0;
    monday = monday.add({ weeks: 1 })
  )
    if (!kept.has(isoWeek(monday))) await keepWeek(cohort, { monday });
};

export const stagesByWeek = (scope: Scope, from: string, to: string): Promise<Total[]> =>
  scope.tx
    .select({ week: weeklyTotals.week, what: weeklyTotals.what, total: weeklyTotals.total })
    .from(weeklyTotals)
    .where(
      inScope(
        scope,
        weeklyTotals,
        gte(weeklyTotals.week, from),
        lte(weeklyTotals.week, to),
        like(weeklyTotals.what, 'stage:%'),
      ),
    )
    .orderBy(asc(weeklyTotals.week), asc(weeklyTotals.what));

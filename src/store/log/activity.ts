import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { type Executor, justWritten } from '../core/executor.ts';
import { inScope } from '../core/in-scope.ts';
import { NO_COHORT, type Scope } from '../core/scope.ts';
import { activity, aliases, cohorts, runs } from '../tables/index.ts';

export type Fact = {
  type: string;
  v: number;
  on: Temporal.PlainDate;
  facts?: Record<string, string | number | boolean>;
  /** The author, stored as their alias. Never for answers, skips, pauses, reminders or pairing. */
  by?: string;
};

const aliasOf = async (scope: Scope, personId: string): Promise<string> => {
  await scope.tx.insert(aliases).values({ cohortId: scope.cohortId, personId }).onConflictDoNothing();
  const row = justWritten(
    await scope.tx
      .select({ alias: aliases.alias })
      .from(aliases)
      .where(inScope(scope, aliases, eq(aliases.personId, personId))),
  );
  return row.alias;
};

/** The statement that appends them; nothing without any. */
export const writtenFacts = async (scope: Scope, facts: readonly Fact[]): Promise<SQL | undefined> => {
  if (facts.length === 0) return undefined;
  const rows: object[] = [];
  for (const { type, v, on, facts: values = {}, by } of facts)
    rows.push({ on, type, v, alias: by ? await aliasOf(scope, by) : null, values });
  const cohortId = scope.cohortId === NO_COHORT ? null : scope.cohortId;
  return sql`insert into activity (cohort_id, local_date, type, version, alias, facts)
    select ${cohortId}::uuid, f."on", f.type, f.v, f.alias, f.values
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as f("on" date, type text, v int, alias uuid, values json)`;
};

export const appendFacts = async (scope: Scope, facts: readonly Fact[]): Promise<void> => {
  const written = await writtenFacts(scope, facts);
  if (written) await scope.tx.execute(written);
};

export const readActivity = (
  db: Executor,
  { from, to }: { from?: Temporal.PlainDate; to?: Temporal.PlainDate } = {},
) =>
  db
    .select({
      cohort: cohorts.slug,
      localDate: activity.localDate,
      type: activity.type,
      version: activity.version,
      alias: activity.alias,
      facts: activity.facts,
    })
    .from(activity)
    .leftJoin(cohorts, eq(cohorts.id, activity.cohortId))
    .where(
      and(from ? gte(activity.localDate, from) : sql`true`, to ? lte(activity.localDate, to) : sql`true`),
    )
    .orderBy(asc(activity.id));

export type RunKey = { appointment: string; subject: string; localDate: Temporal.PlainDate; slot: string };
export type Run = RunKey & { plannedAt: Temporal.Instant; state: 'done' | 'missed' };

/** False when it already ran or was missed, here or in another process, which is waited for. */
export const takeRun = async (scope: Scope, run: Run): Promise<boolean> =>
  (
    await scope.tx
      .insert(runs)
      .values({ cohortId: scope.cohortId, ...run })
      .onConflictDoNothing()
      .returning({ at: runs.plannedAt })
  ).length > 0;

/** Whether an appointment already ran or was missed: messages that follow it may then join it. */
export const isOver = async (scope: Scope, key: RunKey): Promise<boolean> =>
  (
    await scope.tx
      .select({ at: runs.plannedAt })
      .from(runs)
      .where(
        inScope(
          scope,
          runs,
          eq(runs.appointment, key.appointment),
          eq(runs.subject, key.subject),
          eq(runs.localDate, key.localDate),
          eq(runs.slot, key.slot),
        ),
      )
  ).length > 0;

/** Runs planned since an instant, with a day's margin, because a changed hour keeps its key. */
export const runsSince = (scope: Scope, from: Temporal.Instant): Promise<RunKey[]> =>
  scope.tx
    .select({
      appointment: runs.appointment,
      subject: runs.subject,
      localDate: runs.localDate,
      slot: runs.slot,
    })
    .from(runs)
    .where(inScope(scope, runs, gte(runs.plannedAt, from.subtract({ hours: 24 }))));

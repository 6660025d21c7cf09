import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import { type Executor, justWritten } from '../core/executor.ts';
import { inScope } from '../core/in-scope.ts';
import { NO_COHORT, type Scope } from '../core/scope.ts';
import { activity, aliases, cohorts, runs } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

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

const addFact = preparedQuestion<unknown, typeof activity.$inferInsert>((db) =>
  db.insert(activity).values({
    cohortId: sql.placeholder('cohortId'),
    localDate: sql.placeholder('localDate'),
    type: sql.placeholder('type'),
    version: sql.placeholder('version'),
    facts: sql.placeholder('facts'),
    alias: sql.placeholder('alias'),
  }),
);

export const appendFacts = async (scope: Scope, facts: readonly Fact[]): Promise<void> => {
  for (const fact of facts) {
    await addFact(scope.tx, {
      cohortId: scope.cohortId === NO_COHORT ? null : scope.cohortId,
      localDate: fact.on,
      type: fact.type,
      version: fact.v,
      facts: fact.facts ?? {},
      alias: fact.by ? await aliasOf(scope, fact.by) : null,
    });
  }
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

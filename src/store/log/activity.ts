import { and, asc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { type Executor, justWritten } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { NO_COHORT, type Scope } from '../core/scope.ts';
import { activity, aliases, cohorts, runs } from '../tables/index.ts';
import { writtenTogether } from '../reading/written-together.ts';

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

export type FactRow = Omit<typeof activity.$inferInsert, 'id'>;

export const factRows = async (scope: Scope, facts: readonly Fact[]): Promise<FactRow[]> => {
  const rows: FactRow[] = [];
  for (const { on: localDate, type, v: version, facts: told = {}, by } of facts)
    rows.push({
      cohortId: scope.cohortId === NO_COHORT ? null : scope.cohortId,
      localDate,
      type,
      version,
      facts: told,
      alias: by ? await aliasOf(scope, by) : null,
    });
  return rows;
};

/** The statement that appends them, in their order. */
export const insertionOf = (rows: readonly FactRow[]): SQL =>
  sql`insert into activity (cohort_id, local_date, type, version, alias, facts)
    select f."cohortId", f."localDate", f.type, f.version, f.alias, f.facts
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as f(
      "cohortId" uuid, "localDate" date, type text, version int, alias uuid, facts json)`;

export const appendFacts = async (scope: Scope, facts: readonly Fact[]): Promise<void> => {
  if (facts.length > 0) await scope.tx.execute(insertionOf(await factRows(scope, facts)));
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

export type RunKey<Day = Temporal.PlainDate> = {
  appointment: string;
  subject: string;
  localDate: Day;
  slot: string;
};
export type Run = RunKey & { plannedAt: Temporal.Instant; state: 'done' | 'missed' };

type RunRow = Run & { cohortId: string };
type RunId = RunKey<string> & { cohortId: string };

const idOf = ({ cohortId, appointment, subject, localDate, slot }: RunRow | RunId): string =>
  JSON.stringify([cohortId, appointment, subject, localDate, slot]);

/** In one order, so that two processes never wait for each other. Of two that are the same, the first has it. */
const addRuns = writtenTogether<RunRow, boolean>(async (tx, rows) => {
  const added =
    await tx.execute<RunId>(sql`insert into runs (cohort_id, appointment, subject, local_date, slot, planned_at, state)
    select "cohortId", appointment, subject, "localDate", slot, "plannedAt", state
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as run("cohortId" uuid, appointment text,
        subject text, "localDate" date, slot text, "plannedAt" timestamptz, state text) order by 1, 2, 3, 4, 5
    on conflict do nothing
    returning cohort_id as "cohortId", appointment, subject, local_date::text as "localDate", slot`);
  const ids = new Set(added.map(idOf));
  return (row) => ids.delete(idOf(row));
});

/** False when it already ran or was missed, here or in another process, which is waited for. */
export const takeRun = ({ tx, cohortId }: Scope, run: Run): Promise<boolean> =>
  addRuns(tx, { cohortId, ...run });

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

const runRows = preparedQuestion<RunKey[], Record<'cohortId' | 'since', string>>((db) =>
  db
    .select({
      appointment: runs.appointment,
      subject: runs.subject,
      localDate: runs.localDate,
      slot: runs.slot,
    })
    .from(runs)
    .where(inScope(givenScope, runs, sql`${runs.plannedAt} >= ${sql.placeholder('since')}::timestamptz`)),
);

/** Runs planned since an instant, with a day's margin, because a changed hour keeps its key. */
export const runsSince = ({ tx, cohortId }: Scope, from: Temporal.Instant): Promise<RunKey[]> =>
  runRows(tx, { cohortId, since: from.subtract({ hours: 24 }).toString() });

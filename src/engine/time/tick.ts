import { type RunKey, runsSince, takeRun } from '../../store/log/activity.ts';
import { type CohortRow, launchedCohorts, saveCovered } from '../../store/cohort/cohort.ts';
import { inSnapshot, inTransaction } from '../../store/core/database.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import type { Context } from '../context.ts';
import { cohortFrom } from '../practice/cohort.ts';
import type { AnyAppointment, Planned } from '../practice/define.ts';
import { withoutValues } from '../fault.ts';
import { record } from '../record.ts';
import { runToolsFor } from '../run-tools.ts';
import { silenceOf } from './silence.ts';

type Due = { appointment: AnyAppointment; planned: Planned };

const { compare } = Temporal.Instant;

/** Beyond this, missed appointments get no rows: the bot was off. */
const LOOK_BACK = { hours: 24 * 31 };

export const keyOf = (
  name: string,
  { subject, localDate, slot }: Pick<Planned, 'subject' | 'localDate' | 'slot'>,
): string => [name, subject, localDate.toString(), slot].join(' ');

export const runKeysSince = async (scope: Scope, from: Temporal.Instant): Promise<ReadonlySet<string>> =>
  new Set((await runsSince(scope, from)).map((run) => keyOf(run.appointment, run)));

const runKey = ({ appointment, planned: { subject, localDate, slot } }: Due): RunKey => ({
  appointment: appointment.name,
  subject,
  localDate,
  slot,
});

const earlierOf = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  compare(a, b) <= 0 ? a : b;
const laterOf = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (compare(a, b) >= 0 ? a : b);

/** The start of the span to check: the part never checked, and at least the grace. */
const lookedAtFrom = ({ grace }: AnyAppointment, { coveredUntil }: CohortRow, now: Temporal.Instant) => {
  const inGrace = now.subtract(grace);
  return laterOf(earlierOf(coveredUntil ?? inGrace, inGrace), now.subtract(LOOK_BACK));
};

/** Everything planned since then, without what was already run. */
const dueIn = async (
  { appointments }: Context,
  scope: Scope,
  cohort: CohortRow,
  now: Temporal.Instant,
): Promise<Due[]> => {
  const from = new Map(
    appointments.map((appointment) => [appointment, lookedAtFrom(appointment, cohort, now)]),
  );
  const kept = await runKeysSince(scope, [...from.values()].reduce(earlierOf, now));
  const silent = await silenceOf(scope);
  const handed = cohortFrom(cohort);
  const due: Due[] = [];
  for (const [appointment, since] of from) {
    const plan = await appointment.plan(scope, handed);
    const fresh = plan(since, now).filter(
      (planned) => !kept.has(keyOf(appointment.name, planned)) && !silent(appointment, planned),
    );
    due.push(...fresh.map((planned) => ({ appointment, planned })));
  }
  return due.toSorted((a, b) => compare(a.planned.at, b.planned.at));
};

/** People expected it and nothing came: whoever watches the log is told whom to call. */
const alertMissed = ({ log, operatorContact }: Context, appointment: string): void =>
  log.error({ alert: 'missed', appointment, ...(operatorContact ? { contact: operatorContact } : {}) });

/** One appointment, in its own transaction with its key: a second run, here or elsewhere, finds the key and stops. */
const keepAppointment = (
  context: Context,
  cohort: CohortRow,
  due: Due,
  now: Temporal.Instant,
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const { appointment, planned } = due;
    const scope = makeScope(tx, cohort.id);
    const missed = compare(planned.at, now.subtract(appointment.grace)) < 0;
    const state = missed ? 'missed' : 'done';
    if (!(await takeRun(scope, { ...runKey(due), plannedAt: planned.at, state }))) return;
    const tools = runToolsFor(context, scope, cohort, now);
    const report = await (missed ? appointment.missed?.(planned, tools) : appointment.run(planned, tools));
    const { deliveries: said } = await record(context, scope, report ?? {}, now);
    context.log.info({ appointment: appointment.name, outcome: state, said });
    if (missed) alertMissed(context, appointment.name);
    await context.passing?.('run written');
  });

/** Returns the instant of the first failure, from which the next tick checks again. */
const tickCohort = async (context: Context, cohort: CohortRow, now: Temporal.Instant): Promise<void> => {
  const due = await inSnapshot(context.db, (tx) => dueIn(context, makeScope(tx, cohort.id), cohort, now));
  let covered = now;
  for (const one of due) {
    try {
      await keepAppointment(context, cohort, one, now);
      await context.passing?.('run kept');
    } catch (error) {
      covered = earlierOf(covered, one.planned.at);
      context.log.error({ appointment: one.appointment.name, outcome: 'failed', err: withoutValues(error) });
    }
  }
  await inTransaction(context.db, (tx) => saveCovered(makeScope(tx, cohort.id), covered));
};

/** Runs every appointment due at this programme instant, cohort by cohort. */
export const tick = async (context: Context, now: Temporal.Instant): Promise<void> => {
  for (const cohort of await launchedCohorts(context.db)) {
    try {
      await tickCohort(context, cohort, now);
    } catch (error) {
      context.log.error({ tick: 'failed', err: withoutValues(error) });
    }
  }
};

import { localDate as dayOf } from '../../rituals/time/calendar.ts';
import type { CohortRow } from '../../store/cohort/cohort.ts';
import { inTransaction, type Tx } from '../../store/core/database.ts';
import { makeScope } from '../../store/core/scope.ts';
import { limitShortly } from '../../store/core/transaction-limits.ts';
import { type RunKey, takeRun } from '../../store/log/activity.ts';
import { readingTogether } from '../../store/reading/reading-together.ts';
import { alertFor } from '../../messages/cohort/alert.ts';
import type { Context } from '../context.ts';
import { allToTheEnd } from '../../store/connection/all-to-the-end.ts';
import { record } from '../record.ts';
import { runToolsFor } from '../run-tools.ts';
import type { Due } from './plan.ts';

const { compare } = Temporal.Instant;

export type DueIn = Due & { cohort: CohortRow; restoredAt: Temporal.Instant | undefined };

const runKey = ({ appointment, planned: { subject, localDate, slot } }: Due): RunKey => ({
  appointment: appointment.name,
  subject,
  localDate,
  slot,
});

/** People expected it and nothing came: whoever watches the log is told whom to call. */
const alertMissed = ({ log, operatorContact }: Context, appointment: string): void =>
  log.error({ alert: 'missed', appointment, ...(operatorContact ? { contact: operatorContact } : {}) });

/** Too late to be said; or, due before a backup was restored, perhaps said already. */
const isMissed = ({ appointment, planned, restoredAt }: DueIn, now: Temporal.Instant): boolean =>
  compare(planned.at, now.subtract(appointment.grace)) < 0 ||
  (restoredAt !== undefined && compare(planned.at, restoredAt) <= 0);

/** With its key: a second run, here or elsewhere, finds the key and stops. */
const keepIn = async (context: Context, tx: Tx, due: DueIn, now: Temporal.Instant): Promise<void> => {
  const { appointment, planned, cohort } = due;
  const scope = makeScope(tx, cohort.id);
  const missed = isMissed(due, now);
  const state = missed ? 'missed' : 'done';
  if (!(await takeRun(scope, { ...runKey(due), plannedAt: planned.at, state }))) return;
  const tools = runToolsFor(context, scope, cohort, now);
  const report = await (missed ? appointment.missed?.(planned, tools) : appointment.run(planned, tools));
  // Told once a day, however many were missed.
  const isTold = missed && planned.reaches !== undefined;
  const told = isTold ? [alertFor({ what: 'missed' }, cohort.id, dayOf(now, cohort.timezone))] : [];
  const say = [...(report?.say ?? []), ...told];
  const { deliveries: said } = await record(context, scope, { ...report, say }, now);
  context.log.info({ appointment: appointment.name, outcome: state, said });
  if (missed) alertMissed(context, appointment.name);
};

/** In one transaction, side by side, so that they read and write together. All of them are kept, or none. */
export const keepTogether = async (
  context: Context,
  dues: readonly DueIn[],
  now: Temporal.Instant,
): Promise<void> => {
  await inTransaction(context.db, async (tx) => {
    const keepAll = (): Promise<unknown> => allToTheEnd(dues.map((due) => keepIn(context, tx, due, now)));
    if (dues.length === 1) await keepAll();
    // One that waits for a lock of its own is soon left to be tried alone.
    else await allToTheEnd([limitShortly(tx), readingTogether(tx, keepAll)]);
    await context.passing?.('run written');
  });
  await context.passing?.('run kept');
};

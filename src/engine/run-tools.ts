import { localDate } from '../rituals/time/calendar.ts';
import type { CohortRow } from '../store/cohort/cohort.ts';
import type { Scope } from '../store/core/scope.ts';
import type { Context } from './context.ts';
import { cohortFrom } from './practice/cohort.ts';
import type { RunTools } from './practice/appointment.ts';

/** What an appointment, or an answer from outside, is kept with. */
export const runToolsFor = (
  { command, publicUrl, keys }: Context,
  scope: Scope,
  row: CohortRow,
  now: Temporal.Instant,
): RunTools => {
  const cohort = cohortFrom(row);
  const { zone, texts } = cohort;
  return { scope, now, cohort, zone, today: localDate(now, zone), texts, command, publicUrl, keys };
};

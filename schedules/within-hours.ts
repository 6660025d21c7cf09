import type { Outgoing } from '../src/messages/outgoing.ts';
import type { RunTools } from '../src/engine/practice/appointment.ts';
import { nextOpening } from '../src/rituals/people/proactive-budget.ts';
import { WORKING_WEEK } from '../src/rituals/time/calendar.ts';

/** What time says in a channel waits for the cohort's working hours; what an act causes does not. */
export const withinHours = (
  lines: readonly Outgoing[],
  { now, cohort: { zone, holidays } }: Pick<RunTools, 'now' | 'cohort'>,
): Outgoing[] => {
  const notBefore = nextOpening(now, { zone, holidays, works: WORKING_WEEK, paused: false });
  return lines.map((line) => (notBefore ? { ...line, notBefore } : line));
};

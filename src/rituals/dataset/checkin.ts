import { type PlannedRound, planRounds, type Rhythm, type TeamCalendar } from '../standup/rounds.ts';

/** Weeks between two check-ins, unless the team chose otherwise. */
export const EVERY_WEEKS = 2;
export const WEEKS_MAX = 8;
export const NEVER = 0;

/** Data is requested four months before the EIGs arrive. Until then, the mentor in charge is asked. */
const AHEAD = { months: 4 };

/** Tuesday, or the next working day: Mondays and Fridays have the weekly report. */
const checkinRhythm = (everyWeeks: number): Rhythm => ({
  opensDay: 'tue',
  opensAt: '10:00',
  closesDay: 'fri',
  closesAt: '18:00',
  everyWeeks,
});

export const planCheckins = (
  everyWeeks: number,
  team: TeamCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): PlannedRound[] =>
  everyWeeks === NEVER
    ? []
    : planRounds(checkinRhythm(everyWeeks), { ...team, startsOn: team.startsOn.subtract(AHEAD) }, from, to);

import {
  defineAppointment,
  type Outgoing,
  type Planned,
  type Report,
  type RunTools,
} from '../src/engine/define.ts';
import { linesFor, RECAP } from '../src/messages/standup/lines.ts';
import {
  datesBetween,
  isoWeek,
  localDate,
  localInstant,
  mondayOf,
  WORKING_WEEK,
} from '../src/rituals/calendar.ts';
import { nextOpening } from '../src/rituals/reach.ts';
import { datesAround, recapInstant } from '../src/rituals/rounds.ts';
import { cohortOf } from '../src/store/cohort.ts';
import type { Scope } from '../src/store/scope.ts';
import { closedRoundsOfWeek, type StandupRitual, standupRitual } from '../src/store/standup.ts';
import { answersOf } from '../src/store/standup-answers.ts';
import { isWithin, nameIn, type StandupState, standupState } from './standup-plan.ts';

/** Friday's bulletin can be read until the evening; later, it waits for the next working morning. */
const GRACE = Temporal.Duration.from({ hours: 4 });

const mondays = (from: Temporal.Instant, to: Temporal.Instant): Temporal.PlainDate[] => {
  const around = datesAround(from, to);
  const dates = { from: mondayOf(around.from), to: around.to };
  const found: Temporal.PlainDate[] = [];
  for (const day of datesBetween(dates.from, dates.to)) if (day.dayOfWeek === 1) found.push(day);
  return found;
};

const plannedFor = (state: StandupState, ritual: StandupRitual, monday: Temporal.PlainDate) => {
  const at = recapInstant(ritual.rhythm, monday, { zone: state.zone, holidays: state.holidays });
  const what = state.texts.standup.planned.recap(nameIn(state.texts, ritual));
  return at ? [{ at, subject: ritual.id, localDate: monday, slot: 'recap', what }] : [];
};

/** Teams in a random order: none is first by its name, its answer or its hour. */
const shuffled = <T>(items: readonly T[], rank: (item: T) => string): T[] =>
  items.toSorted((a, b) => rank(a).localeCompare(rank(b)));

const linesOfWeek = async (scope: Scope, ritual: StandupRitual, week: string) => {
  const closed = shuffled(await closedRoundsOfWeek(scope, ritual.id, week), ({ round }) => round.id);
  const lines: Outgoing[] = [];
  for (const { round } of closed) {
    const [given] = await answersOf(scope, round.id);
    if (given) lines.push(...(await linesFor(scope, { ...round, given })));
  }
  return lines;
};

const post = async (
  { at, subject, localDate: monday }: Planned,
  { scope, zone }: RunTools,
  notBefore?: Temporal.Instant,
): Promise<Report> => {
  const ritual = await standupRitual(scope, subject);
  const week = isoWeek(monday);
  const lines = ritual ? await linesOfWeek(scope, ritual, week) : [];
  if (!ritual || lines.length === 0) return {};
  return {
    log: [{ type: 'standup.recapped', v: 1, on: localDate(at, zone), facts: { ritual: ritual.slug, week } }],
    say: lines.map((line) => (notBefore ? { ...line, notBefore } : line)),
  };
};

/** The next working morning of the cohort. */
const nextMorning = async ({ scope, now, zone }: RunTools): Promise<Temporal.Instant | undefined> => {
  const holidays = (await cohortOf(scope))?.holidays ?? 'FR';
  const tomorrow = localInstant(localDate(now, zone).add({ days: 1 }), '00:00', zone);
  return nextOpening(tomorrow, { zone, holidays, works: WORKING_WEEK, paused: false });
};

export const standupRecap = defineAppointment({
  name: RECAP,
  grace: GRACE,
  state: standupState,
  planned: (state, from, to) =>
    state.held
      .filter(({ ritual }) => ritual.recap === 'cohort')
      .flatMap(({ ritual }) => mondays(from, to).flatMap((monday) => plannedFor(state, ritual, monday)))
      .filter(({ at }) => isWithin(at, from, to)),
  run: (planned, tools) => post(planned, tools),
  // What teams wrote is read all the same, on a working morning.
  missed: async (planned, tools) => post(planned, tools, await nextMorning(tools)),
});

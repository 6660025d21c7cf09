import { type Cohort, readOnce } from '../../src/engine/practice/cohort.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { standupName } from '../../src/messages/standup/words.ts';
import { isoWeek } from '../../src/rituals/time/calendar.ts';
import { askedRole } from '../../src/rituals/standup/question-sets.ts';
import {
  datesAround,
  type PlannedRound,
  planRounds,
  type TeamCalendar,
} from '../../src/rituals/standup/rounds.ts';
import { type StandupOfTeam as HeldStandup, heldStandups } from '../../src/store/standup/standups.ts';
import { type KnownRound, knownRounds, type Round } from '../../src/store/standup/rounds.ts';

export type HeldRound = PlannedRound & HeldStandup;

/** Data of a stand-up's four appointments: the rules that plan rounds, and existing rounds. */
export type StandupState = {
  held: readonly HeldStandup[];
  /** Open rounds and last week's: they keep their hours, even when nothing plans them any more. */
  known: ReadonlyMap<string, HeldRound>;
  /** All rounds around, cached by dates. */
  around: Map<string, readonly HeldRound[]>;
};

const keyOf = ({ ritual, team, localDate }: Pick<HeldRound, 'ritual' | 'team' | 'localDate'>): string =>
  [ritual.id, team.id, localDate.toString()].join(' ');

const asOpened = ({ round, ritual, team }: KnownRound): HeldRound => ({
  localDate: round.localDate,
  opensAt: round.opensAt,
  closesAt: round.closesAt,
  ...(round.remindsAt ? { remindsAt: round.remindsAt } : {}),
  ritual,
  team,
});

export const standupState = readOnce<StandupState>(async (scope) => {
  const known = (await knownRounds(scope)).map(asOpened);
  return {
    held: await heldStandups(scope),
    known: new Map(known.map((held) => [keyOf(held), held])),
    around: new Map(),
  };
});

/** A round opened up to a week before can still remind or close in the span. */
const LONGEST_ROUND = { days: 7 };

/** A team that changes its days during a week already had its round of that week. */
const isOfAKnownWeek = ({ known }: StandupState): ((held: HeldRound) => boolean) => {
  const week = ({ ritual, team, localDate }: HeldRound) => `${ritual.id} ${team.id} ${isoWeek(localDate)}`;
  const weeks = new Set([...known.values()].map(week));
  return (held) => held.ritual.rhythm.opensDay !== undefined && weeks.has(week(held));
};

type Dates = ReturnType<typeof datesAround>;

/** Some 10 kB each: a day's plans of a few cohorts. Beyond, they are worked out again. */
const MOST_KNOWN = 256;

const knownPlans = new Map<string, readonly PlannedRound[]>();

const knownTexts = new WeakMap<object, string>();

/** Of a team, or of its rhythm: written once, and asked for about five spans each minute. */
const textOf = (whose: object, values: object): string =>
  knownTexts.getOrInsertComputed(whose, () => JSON.stringify(values));

/** Most teams have the same zone, holidays and dates, and most plans of a day the same span: each is worked out once. */
const roundsOf = (
  { ritual: { rhythm }, team }: HeldStandup,
  { from, to }: Dates,
): readonly PlannedRound[] => {
  const { zone, holidays, startsOn, endsOn } = team;
  const calendar: TeamCalendar = { zone, holidays, startsOn, endsOn };
  const key = [textOf(rhythm, rhythm), textOf(team, calendar), from.toString(), to.toString()].join(' ');
  if (knownPlans.size >= MOST_KNOWN && !knownPlans.has(key)) knownPlans.clear();
  return knownPlans.getOrInsertComputed(key, () =>
    planRounds(rhythm, calendar, from.subtract(LONGEST_ROUND), to),
  );
};

const plannedIn = ({ held }: StandupState, dates: Dates): HeldRound[] =>
  held.flatMap((one) => roundsOf(one, dates).map((round) => ({ ...round, ...one })));

/** As opened, or else as planned. */
const roundsIn = (state: StandupState, dates: Dates): readonly HeldRound[] => {
  const isOfThatWeek = isOfAKnownWeek(state);
  return [
    ...plannedIn(state, dates).filter((held) => !state.known.has(keyOf(held)) && !isOfThatWeek(held)),
    ...state.known.values(),
  ];
};

/** All rounds with a possible instant in the span, worked out once for all the appointments with the same dates. */
export const roundsAround = (
  state: StandupState,
  from: Temporal.Instant,
  to: Temporal.Instant,
): readonly HeldRound[] => {
  const dates = datesAround(from, to);
  return state.around.getOrInsertComputed(`${dates.from.toString()} ${dates.to.toString()}`, () =>
    roundsIn(state, dates),
  );
};

const subjectOf = ({ ritual, team }: Pick<HeldRound, 'ritual' | 'team'>): string => `${ritual.id}/${team.id}`;

export const idsOf = (subject: string): { ritualId: string; challengeId: string } => {
  const [ritualId = '', challengeId = ''] = subject.split('/');
  return { ritualId, challengeId };
};

const INSTANTS = { open: 'opensAt', remind: 'remindsAt', close: 'closesAt' } as const;

const { compare } = Temporal.Instant;

const isOutside = (at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean =>
  compare(at, from) < 0 || compare(at, to) > 0;

/** The instants of one kind that rounds have in a span, each with what happens then. */
export const plannedFor =
  (slot: keyof typeof INSTANTS) =>
  (state: StandupState, from: Temporal.Instant, to: Temporal.Instant, { texts }: Cohort): Planned[] =>
    roundsAround(state, from, to).flatMap((held) => {
      const at = held[INSTANTS[slot]];
      if (!at || isOutside(at, from, to)) return [];
      const what = texts.standup.planned[slot](standupName(held.ritual, texts), held.team.name);
      const roles = [askedRole(held.ritual.questions)];
      const reaches = slot === 'close' ? {} : { reaches: { challenge: held.team.id, roles } };
      return [{ at, subject: subjectOf(held), localDate: held.localDate, slot, what, ...reaches }];
    });

/** Asked of each EIG, on the day itself. */
export const isDaily = ({ answerBy, questionSet, opensAt, closesAt }: Round): boolean =>
  answerBy === 'person' && askedRole(questionSet) === 'eig' && closesAt.since(opensAt).total('hours') < 24;

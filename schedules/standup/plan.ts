import type { Outgoing, Planned, RunTools } from '../../src/engine/practice/define.ts';
import { standupName } from '../../src/messages/standup/words.ts';
import { isoWeek, WORKING_WEEK } from '../../src/rituals/time/calendar.ts';
import { nextOpening } from '../../src/rituals/people/proactive-budget.ts';
import { askedRole } from '../../src/rituals/standup/question-sets.ts';
import { datesAround, type PlannedRound, planRounds } from '../../src/rituals/standup/rounds.ts';
import { type Held as HeldStandup, heldStandups, type Team } from '../../src/store/standup/standups.ts';
import { type KnownRound, knownRounds, type Round } from '../../src/store/standup/rounds.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { type Texts, textsIn } from '../../src/texts/index.ts';

export type Held = PlannedRound & HeldStandup;

/** Data of a stand-up's four appointments: the rules that plan rounds, and existing rounds. */
export type StandupState = {
  held: readonly HeldStandup[];
  /** Open rounds and last week's: they keep their hours, even when nothing plans them any more. */
  known: ReadonlyMap<string, Held>;
  /** Planned rounds, cached by dates. */
  planned: Map<string, readonly Held[]>;
  texts: Texts;
  zone: string;
  holidays: Team['holidays'];
  /** The cohort's channel, where the bulletin is posted. */
  bulletin: string;
};

const keyOf = ({ ritual, team, localDate }: Pick<Held, 'ritual' | 'team' | 'localDate'>): string =>
  [ritual.id, team.id, localDate.toString()].join(' ');

const asOpened = ({ round, ritual, team }: KnownRound): Held => ({
  localDate: round.localDate,
  opensAt: round.opensAt,
  closesAt: round.closesAt,
  ...(round.remindsAt ? { remindsAt: round.remindsAt } : {}),
  ritual,
  team,
});

const readState = async (scope: Scope): Promise<StandupState> => {
  const cohort = await cohortOf(scope);
  const known = (await knownRounds(scope)).map(asOpened);
  return {
    held: await heldStandups(scope),
    known: new Map(known.map((held) => [keyOf(held), held])),
    planned: new Map(),
    texts: textsIn(cohort?.locale),
    zone: cohort?.timezone ?? 'Europe/Paris',
    holidays: cohort?.holidays ?? 'FR',
    bulletin: cohort?.bulletinChannel ?? '',
  };
};

const read = new WeakMap<Scope, Promise<StandupState>>();

/** Read once per transaction for the four appointments that use it. */
export const standupState = (scope: Scope): Promise<StandupState> =>
  read.getOrInsertComputed(scope, () => readState(scope));

/** A round opened up to a week before can still remind or close in the span. */
const LONGEST_ROUND = { days: 7 };

/** A team that changes its days during a week already had its round of that week. */
const isOfAKnownWeek = ({ known }: StandupState): ((held: Held) => boolean) => {
  const week = ({ ritual, team, localDate }: Held) => `${ritual.id} ${team.id} ${isoWeek(localDate)}`;
  const weeks = new Set([...known.values()].map(week));
  return (held) => held.ritual.rhythm.opensDay !== undefined && weeks.has(week(held));
};

type Dates = ReturnType<typeof datesAround>;

/** Planned once for all the appointments with the same dates. */
const plannedIn = ({ held, planned }: StandupState, { from, to }: Dates): readonly Held[] =>
  planned.getOrInsertComputed(`${from.toString()} ${to.toString()}`, () =>
    held.flatMap(({ ritual, team }) =>
      planRounds(ritual.rhythm, team, from.subtract(LONGEST_ROUND), to).map((round) => ({
        ...round,
        ritual,
        team,
      })),
    ),
  );

/** All rounds with a possible instant in the span: as opened, or else as planned. */
export const roundsAround = (state: StandupState, from: Temporal.Instant, to: Temporal.Instant): Held[] => {
  const isOfThatWeek = isOfAKnownWeek(state);
  const planned = plannedIn(state, datesAround(from, to));
  return [
    ...planned.filter((held) => !state.known.has(keyOf(held)) && !isOfThatWeek(held)),
    ...state.known.values(),
  ];
};

export const isWithin = (at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) <= 0;

const subjectOf = ({ ritual, team }: Pick<Held, 'ritual' | 'team'>): string => `${ritual.id}/${team.id}`;

export const idsOf = (subject: string): { ritualId: string; challengeId: string } => {
  const [ritualId = '', challengeId = ''] = subject.split('/');
  return { ritualId, challengeId };
};

/** The instants of one kind in a span, each with what happens then. */
export const plannedFor = (
  state: StandupState,
  span: readonly [from: Temporal.Instant, to: Temporal.Instant],
  slot: 'open' | 'remind' | 'close',
  instantOf: (held: Held) => Temporal.Instant | undefined,
): Planned[] =>
  roundsAround(state, ...span).flatMap((held) => {
    const at = instantOf(held);
    if (!at || !isWithin(at, ...span)) return [];
    const what = state.texts.standup.planned[slot](standupName(held.ritual, state.texts), held.team.name);
    const roles = [askedRole(held.ritual.questions)];
    const reaches = slot === 'close' ? {} : { reaches: { challenge: held.team.id, roles } };
    return [{ at, subject: subjectOf(held), localDate: held.localDate, slot, what, ...reaches }];
  });

/** Scheduled posts in a channel wait for the cohort's working hours; those caused by an act do not. */
export const withinHours = async (
  lines: readonly Outgoing[],
  { scope, now, zone }: RunTools,
): Promise<Outgoing[]> => {
  const holidays = (await cohortOf(scope))?.holidays ?? 'FR';
  const notBefore = nextOpening(now, { zone, holidays, works: WORKING_WEEK, paused: false });
  return lines.map((line) => (notBefore ? { ...line, notBefore } : line));
};

/** Asked of each EIG, on the day itself. */
export const isDaily = ({ answerBy, questionSet, opensAt, closesAt }: Round): boolean =>
  answerBy === 'person' && askedRole(questionSet) === 'eig' && closesAt.since(opensAt).total('hours') < 24;

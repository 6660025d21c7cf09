import { datesAround, type PlannedRound, planRounds } from '../src/rituals/rounds.ts';
import { openRounds, type StandupRitual, standupRituals, type Team } from '../src/store/standup.ts';
import { cohortOf } from '../src/store/cohort.ts';
import type { Scope } from '../src/store/scope.ts';
import { type Texts, textsIn } from '../src/texts/index.ts';

/** What the four appointments of a stand-up read: the rules that plan rounds, and the rounds already open. */
export type StandupState = {
  held: readonly { ritual: StandupRitual; teams: readonly Team[] }[];
  /** Instants of the open rounds, which keep the hours they were opened with: by `ritual challenge date`. */
  open: ReadonlyMap<string, PlannedRound>;
  texts: Texts;
  zone: string;
  holidays: Team['holidays'];
};

export type Held = PlannedRound & { ritual: StandupRitual; team: Team };

const readState = async (scope: Scope): Promise<StandupState> => {
  const cohort = await cohortOf(scope);
  const open = await openRounds(scope);
  return {
    held: await standupRituals(scope),
    open: new Map(
      open.map(({ ritualId, challengeId, localDate, opensAt, remindsAt, closesAt }) => [
        `${ritualId} ${challengeId} ${localDate.toString()}`,
        { localDate, opensAt, closesAt, ...(remindsAt ? { remindsAt } : {}) },
      ]),
    ),
    texts: textsIn(cohort?.locale),
    zone: cohort?.timezone ?? 'Europe/Paris',
    holidays: cohort?.holidays ?? 'FR',
  };
};

const read = new WeakMap<Scope, Promise<StandupState>>();

/** Read once for the four appointments that look at it in the same transaction. */
export const standupState = (scope: Scope): Promise<StandupState> =>
  read.getOrInsertComputed(scope, () => readState(scope));

/** A round opened up to a week before can still remind or close in the span. */
const LONGEST_ROUND = { days: 7 };

/** Every round that could have an instant in the span, as planned, or as it was opened. */
export const roundsAround = (state: StandupState, from: Temporal.Instant, to: Temporal.Instant): Held[] => {
  const dates = datesAround(from, to);
  return state.held.flatMap(({ ritual, teams }) =>
    teams.flatMap((team) =>
      planRounds(ritual.rhythm, team, dates.from.subtract(LONGEST_ROUND), dates.to).map((planned) => {
        const opened = state.open.get(`${ritual.id} ${team.id} ${planned.localDate.toString()}`);
        return { ...(opened ?? planned), ritual, team };
      }),
    ),
  );
};

export const isWithin = (at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) <= 0;

export const subjectOf = ({ ritual, team }: Pick<Held, 'ritual' | 'team'>): string =>
  `${ritual.id}/${team.id}`;

export const idsOf = (subject: string): { ritualId: string; challengeId: string } => {
  const [ritualId = '', challengeId = ''] = subject.split('/');
  return { ritualId, challengeId };
};

export const nameIn = (texts: Texts, { answerBy }: StandupRitual): string =>
  texts.standup.name[answerBy === 'team' ? 'weekly' : 'daily'];

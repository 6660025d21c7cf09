import { localDate, mondayOf } from '../time/calendar.ts';
import { type Count, type Load, openOn, type Reachable } from './proactive-budget.ts';
import { type PlannedRound, planRounds, type Rhythm, type TeamCalendar } from '../standup/rounds.ts';

export type AskingStandup = { rhythm: Rhythm; team: TeamCalendar; isDaily: boolean };

type Moment = { at: Temporal.Instant; on: Temporal.PlainDate };
type PromptsAhead = { isDaily: boolean; prompts: Moment[]; reminders: Moment[] };

/** The end of next week: a waiting message leaves by itself on the first working day of that week. */
const LAST = { days: 13 };

/** Calendars whose rounds are remembered: people of a team are judged one after the other. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, PlannedRound[]>();

const roundsFrom = (rhythm: Rhythm, team: TeamCalendar, monday: Temporal.PlainDate): PlannedRound[] => {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  return remembered.getOrInsertComputed(JSON.stringify([rhythm, team, monday]), () =>
    planRounds(rhythm, team, monday, monday.add(LAST)),
  );
};

const aheadOf = (
  { rhythm, team, isDaily }: AskingStandup,
  now: Temporal.Instant,
  person: Reachable,
): PromptsAhead => {
  const rounds = roundsFrom(rhythm, team, mondayOf(localDate(now, person.zone)));
  const within = (instants: readonly (Temporal.Instant | undefined)[]): Moment[] =>
    instants.flatMap((at) => {
      const on = at && Temporal.Instant.compare(at, now) > 0 ? openOn(at, person) : undefined;
      return at && on ? [{ at, on }] : [];
    });
  return {
    isDaily,
    prompts: within(rounds.map(({ opensAt }) => opensAt)),
    // A daily stand-up has none that is counted.
    reminders: isDaily ? [] : within(rounds.map(({ remindsAt }) => remindsAt)),
  };
};

/** What stand-ups will send a person: daily prompts and weekly reminders until Sunday, and the next prompt. */
export const promptsAhead = (
  asking: readonly AskingStandup[],
  now: Temporal.Instant,
  person: Reachable,
): Omit<Load, keyof Count> => {
  const today = localDate(now, person.zone);
  const isThisWeek = ({ on }: Moment): boolean => mondayOf(on).equals(mondayOf(today));
  const ahead = asking.map((one) => aheadOf(one, now, person));
  const daily = ahead.flatMap((one) => (one.isDaily ? one.prompts.filter(isThisWeek) : []));
  const reminders = ahead.flatMap((one) => (one.isDaily ? [] : one.reminders.filter(isThisWeek)));
  const [next] = ahead
    .flatMap(({ prompts }) => prompts)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const count: Count = { today: daily.filter(({ on }) => on.equals(today)).length, thisWeek: daily.length };
  return {
    ...(asking.some(({ isDaily }) => isDaily) ? { daily: count } : {}),
    reminders: reminders.length,
    ...(next ? { nextPrompt: next.at } : {}),
  };
};

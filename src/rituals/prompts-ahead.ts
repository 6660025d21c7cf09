import { localDate, mondayOf } from './calendar.ts';
import { type Count, type Load, nextOpening, type Reachable } from './reach.ts';
import { planRounds, type Rhythm, type TeamCalendar } from './rounds.ts';

/** A stand-up that asks a person something. */
export type Asking = { rhythm: Rhythm; team: TeamCalendar; isDaily: boolean };

type Prompt = { at: Temporal.Instant; on: Temporal.PlainDate; isDaily: boolean };

/** To the end of next week: what waits leaves by itself at its start, the first day of it that is worked. */
const LAST = { days: 13 };

const promptsOf = ({ rhythm, team, isDaily }: Asking, now: Temporal.Instant, person: Reachable): Prompt[] => {
  const today = localDate(now, person.zone);
  return planRounds(rhythm, team, today, mondayOf(today).add(LAST))
    .map(({ opensAt: at }) => ({ at, on: localDate(at, person.zone), isDaily }))
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0 && nextOpening(at, person)?.equals(at));
};

/** The prompts a person will have after now: those of a daily stand-up until Sunday, and the very next one. */
export const promptsAhead = (
  asking: readonly Asking[],
  now: Temporal.Instant,
  person: Reachable,
): Pick<Load, 'daily' | 'nextPrompt'> => {
  const today = localDate(now, person.zone);
  const monday = mondayOf(today);
  const prompts = asking.flatMap((one) => promptsOf(one, now, person));
  const [next] = prompts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const daily = prompts.filter(({ isDaily, on }) => isDaily && mondayOf(on).equals(monday));
  const count: Count = {
    today: daily.filter(({ on }) => on.equals(today)).length,
    thisWeek: daily.length,
  };
  return {
    ...(asking.some(({ isDaily }) => isDaily) ? { daily: count } : {}),
    ...(next ? { nextPrompt: next.at } : {}),
  };
};

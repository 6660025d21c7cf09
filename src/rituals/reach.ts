import {
  type HolidayName,
  isWorkingDay,
  localDate,
  localInstant,
  mondayOf,
  type Weekday,
} from './calendar.ts';

/** When the bot may write to someone who asked for nothing: rule P20, and the budget of the design. */
export const WINDOW = { opens: '08:30', closes: '19:00' } as const;
export const BUDGET = { aDay: 2, aWeek: 6 } as const;

export type Reachable = {
  zone: string;
  holidays: HolidayName;
  works: readonly Weekday[];
  /** Last day of the contract: silence begins with it. */
  until?: Temporal.PlainDate;
  paused: boolean;
};

export type Said = { today: number; thisWeek: number };

export type Proactive = {
  now: Temporal.Instant;
  notAfter?: Temporal.Instant;
  /** Joins one morning message when the day's budget is spent; what cannot wait is dropped instead. */
  mergeable: boolean;
  /** Messages of a daily stand-up don't count for the week. */
  daily: boolean;
  /** Reminds of what the person signed up for: within hours and pauses, whatever the budget. */
  promised?: boolean;
  /** The privacy notice: within hours, but whatever the budget, and even in a pause: nothing can be said before it. */
  legal: boolean;
};

export type Verdict =
  | { do: 'send' }
  | { do: 'wait'; until: Temporal.Instant; merge: boolean }
  | { do: 'drop' };

const isOver = (day: Temporal.PlainDate, person: Reachable): boolean =>
  person.until !== undefined && Temporal.PlainDate.compare(day, person.until) >= 0;

/** The first instant, at or after `from`, inside this person's hours; none within a month means never. */
export const nextOpening = (from: Temporal.Instant, person: Reachable): Temporal.Instant | undefined => {
  const first = localDate(from, person.zone);
  for (let day = first; day.since(first).days <= 31; day = day.add({ days: 1 })) {
    if (isOver(day, person)) return undefined;
    if (!isWorkingDay(day, person.holidays, person.works)) continue;
    const opens = localInstant(day, WINDOW.opens, person.zone);
    const closes = localInstant(day, WINDOW.closes, person.zone);
    if (Temporal.Instant.compare(from, closes) >= 0) continue;
    return Temporal.Instant.compare(from, opens) >= 0 ? from : opens;
  }
  return undefined;
};

const afterBudget = (message: Proactive, said: Said, person: Reachable): Temporal.Instant | undefined => {
  const today = localDate(message.now, person.zone);
  const weekSpent = !message.daily && said.thisWeek >= BUDGET.aWeek;
  const resumes = weekSpent ? mondayOf(today).add({ weeks: 1 }) : today.add({ days: 1 });
  return nextOpening(localInstant(resumes, '00:00', person.zone), person);
};

const isSpent = (message: Proactive, said: Said): boolean =>
  !message.legal &&
  !message.promised &&
  (said.today >= BUDGET.aDay || (!message.daily && said.thisWeek >= BUDGET.aWeek));

/** What to do now with a message nobody asked for. */
export const verdict = (message: Proactive, person: Reachable, said: Said): Verdict => {
  if (person.paused && !message.legal) return { do: 'drop' };
  const opening = nextOpening(message.now, person);
  const spent = isSpent(message, said);
  const at = spent && opening?.equals(message.now) ? afterBudget(message, said, person) : opening;
  if (!at) return { do: 'drop' };
  if (message.notAfter && Temporal.Instant.compare(at, message.notAfter) >= 0) return { do: 'drop' };
  if (at.equals(message.now)) return { do: 'send' };
  return { do: 'wait', until: at, merge: spent && message.mergeable };
};

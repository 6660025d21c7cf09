import {
  type HolidayName,
  isWorkingDay,
  localDate,
  localInstant,
  mondayOf,
  type Weekday,
} from '../time/calendar.ts';

/** When the bot may write to someone who asked for nothing. */
export const WINDOW = { opens: '08:30', closes: '19:00' } as const;
/** How much of it: a week of seven is five prompts of a daily stand-up, the weekly report and one thing more. */
export const BUDGET = { aDay: 2, aWeek: 5, aWeekWithDaily: 7 } as const;
/** A message that waits for a prompt leaves by itself when the prompt has not taken it along by then. */
const PROMPT_PATIENCE = { minutes: 10 };

export type Reachable = {
  zone: string;
  holidays: HolidayName;
  works: readonly Weekday[];
  /** Last day of the contract: silence begins with it. */
  until?: Temporal.PlainDate;
  paused: boolean;
};

export type Count = { today: number; thisWeek: number };
/** What a person was told unasked, and which prompts of their stand-ups are still to come. */
export type Load = Count & {
  /** Prompts still to come of a daily stand-up; absent for whoever holds none. */
  daily?: Count;
  /** Weekly reminders that may still come this week. */
  reminders?: number;
  nextPrompt?: Temporal.Instant;
};

export type Proactive = {
  now: Temporal.Instant;
  notAfter?: Temporal.Instant;
  /** Joins the next message that leaves when the budget is spent; what cannot wait is dropped instead. */
  mergeable: boolean;
  /** A prompt of a daily stand-up: its place in the budget is kept for it. */
  daily: boolean;
  /** What the person's own act leads to: within their hours and after their pause, whatever the budget. */
  expected?: boolean;
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

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

const NONE: Count = { today: 0, thisWeek: 0 };

type Spent = 'day' | 'week' | undefined;

/** What of the budget leaves no room for one more message, once what has its place there was counted. */
const spentBy = (reserved: Count, { today, thisWeek, daily }: Load): Spent => {
  if (thisWeek + reserved.thisWeek >= (daily ? BUDGET.aWeekWithDaily : BUDGET.aWeek)) return 'week';
  return today + reserved.today >= BUDGET.aDay ? 'day' : undefined;
};

const mayJoin = ({ mergeable, notAfter }: Proactive, { nextPrompt }: Load): boolean =>
  mergeable && nextPrompt !== undefined && (!notAfter || isBefore(nextPrompt, notAfter));

/** Daily prompts come before the rest; and what may join a prompt leaves its place to the reminder, which may not. */
const reservedBefore = (message: Proactive, load: Load): Count => {
  if (message.daily) return NONE;
  const { today, thisWeek } = load.daily ?? NONE;
  return { today, thisWeek: thisWeek + (mayJoin(message, load) ? (load.reminders ?? 0) : 0) };
};

/** Whether a message that cannot wait for a prompt could leave today. */
export const hasRoom = (load: Load): boolean => spentBy(load.daily ?? NONE, load) === undefined;

/** The start of the next day or week that has room, or the prompt that comes before or on that day. */
const afterBudget = (
  { now, mergeable }: Proactive,
  spent: 'day' | 'week',
  { nextPrompt }: Load,
  person: Reachable,
): Temporal.Instant | undefined => {
  const today = localDate(now, person.zone);
  const resumes = spent === 'week' ? mondayOf(today).add({ weeks: 1 }) : today.add({ days: 1 });
  const alone = nextOpening(localInstant(resumes, '00:00', person.zone), person);
  if (!alone || !mergeable || !nextPrompt) return alone;
  const joins = localDate(nextPrompt, person.zone).until(localDate(alone, person.zone)).sign >= 0;
  return joins ? nextPrompt.add(PROMPT_PATIENCE) : alone;
};

/** What one's own act leads to is looked at again each morning of a pause, whose end may be moved. */
const duringPause = ({ now, notAfter, expected }: Proactive, person: Reachable): Verdict => {
  const tomorrow = localInstant(localDate(now, person.zone).add({ days: 1 }), '00:00', person.zone);
  const until = expected ? nextOpening(tomorrow, person) : undefined;
  return !until || (notAfter && !isBefore(until, notAfter))
    ? { do: 'drop' }
    : { do: 'wait', until, merge: false };
};

/** What to do now with a message nobody asked for. */
export const verdict = (message: Proactive, person: Reachable, load: Load): Verdict => {
  const { now, notAfter, mergeable, legal, expected } = message;
  if (person.paused && !legal) return duringPause(message, person);
  const opening = nextOpening(now, person);
  if (!opening || (notAfter && !isBefore(opening, notAfter))) return { do: 'drop' };
  if (isBefore(now, opening)) return { do: 'wait', until: opening, merge: false };
  const spent = legal || expected ? undefined : spentBy(reservedBefore(message, load), load);
  if (!spent) return { do: 'send' };
  const at = afterBudget(message, spent, load, person);
  if (at && (!notAfter || isBefore(at, notAfter))) return { do: 'wait', until: at, merge: mergeable };
  // Its own end comes first: until then, it may still join what leaves.
  return mergeable && notAfter ? { do: 'wait', until: notAfter, merge: true } : { do: 'drop' };
};

import {
  type HolidayName,
  isWorkingDay,
  localDate,
  localInstant,
  mondayOf,
  type Weekday,
} from '../time/calendar.ts';

/** When the bot may write to people who did not ask. */
export const WINDOW = { opens: '08:30', closes: '19:00' } as const;
/** A week of seven leaves room for five prompts of a daily stand-up, the weekly report and one more. */
export const BUDGET = { aDay: 2, aWeek: 5, aWeekWithDaily: 7 } as const;
/** A message that waits for a prompt leaves on its own if the prompt did not take it by then. */
const PROMPT_PATIENCE = { minutes: 10 };

export type Reachable = {
  zone: string;
  holidays: HolidayName;
  works: readonly Weekday[];
  /** Last day of the contract: the bot does not write from that day on. */
  until?: Temporal.PlainDate;
  paused: boolean;
};

export type Count = { today: number; thisWeek: number };
export type Load = Count & {
  /** Prompts still to come in a daily stand-up; absent for people without one. */
  daily?: Count;
  reminders?: number;
  nextPrompt?: Temporal.Instant;
};

export type Proactive = {
  now: Temporal.Instant;
  notAfter?: Temporal.Instant;
  /** When the budget is spent, joins the next message that leaves. Without this, it is dropped if it cannot wait. */
  mergeable: boolean;
  /** A prompt of a daily stand-up: a place in the budget is reserved for it. */
  daily: boolean;
  /** Follows from the person's own action: keeps to their hours and pauses, but ignores the budget. */
  expected?: boolean;
  /** The privacy notice keeps to hours, but ignores budget and pauses: nothing can be sent before it. */
  legal: boolean;
};

export type Verdict =
  | { do: 'send' }
  | { do: 'wait'; until: Temporal.Instant; merge: boolean }
  | { do: 'drop' };

const isOver = (day: Temporal.PlainDate, person: Reachable): boolean =>
  person.until !== undefined && Temporal.PlainDate.compare(day, person.until) >= 0;

/** The date on which this instant falls for this person, if it is within their hours. */
export const openOn = (at: Temporal.Instant, person: Reachable): Temporal.PlainDate | undefined => {
  const local = at.toZonedDateTimeISO(person.zone).toPlainDateTime();
  const day = local.toPlainDate();
  if (isOver(day, person) || !isWorkingDay(day, person.holidays, person.works)) return undefined;
  const time = local.toPlainTime();
  const isOpen =
    Temporal.PlainTime.compare(time, WINDOW.opens) >= 0 &&
    Temporal.PlainTime.compare(time, WINDOW.closes) < 0;
  return isOpen ? day : undefined;
};

/** The first instant within this person's hours, from `from` on; `undefined` if none in a month. */
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

type SpentBudget = 'day' | 'week' | undefined;

/** Which budget is spent, after deducting the places reserved for other messages. */
const spentBy = (reserved: Count, { today, thisWeek, daily }: Load): SpentBudget => {
  if (thisWeek + reserved.thisWeek >= (daily ? BUDGET.aWeekWithDaily : BUDGET.aWeek)) return 'week';
  return today + reserved.today >= BUDGET.aDay ? 'day' : undefined;
};

const mayJoin = ({ mergeable, notAfter }: Proactive, { nextPrompt }: Load): boolean =>
  mergeable && nextPrompt !== undefined && (!notAfter || isBefore(nextPrompt, notAfter));

/** Daily prompts come first. A message that can join a prompt also lets the reminder, which cannot, go first. */
const reservedBefore = (message: Proactive, load: Load): Count => {
  if (message.daily) return NONE;
  const { today, thisWeek } = load.daily ?? NONE;
  return { today, thisWeek: thisWeek + (mayJoin(message, load) ? (load.reminders ?? 0) : 0) };
};

/** Whether a message that cannot wait for a prompt may leave today. */
export const hasRoom = (load: Load): boolean => spentBy(load.daily ?? NONE, load) === undefined;

/** The start of the next day or week with room, or a prompt on or before that day. */
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

/** Checks a message that follows from the person's own action each morning of a pause, whose end can move. */
const duringPause = ({ now, notAfter, expected }: Proactive, person: Reachable): Verdict => {
  const tomorrow = localInstant(localDate(now, person.zone).add({ days: 1 }), '00:00', person.zone);
  const until = expected ? nextOpening(tomorrow, person) : undefined;
  return !until || (notAfter && !isBefore(until, notAfter))
    ? { do: 'drop' }
    : { do: 'wait', until, merge: false };
};

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
  // It ends first: until then, it can still join a message that leaves.
  return mergeable && notAfter ? { do: 'wait', until: notAfter, merge: true } : { do: 'drop' };
};

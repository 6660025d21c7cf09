import type { HolidayName } from '../time/calendar.ts';
import { isSettled, type Milestone } from './milestone.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** Days before and after the day itself on which somebody is reminded of a milestone. */
const NUDGES = [-14, -3, 2] as const;
/** A milestone that has its own message on its day is only asked about afterwards. */
const NUDGES_ASKED = [2] as const;

/** Days between two messages about milestones to the same person. */
export const REST = 7;
/** Past this many days a reminder speaks of something else than it meant. */
const LAPSE = 13;

/** How far ahead and how long after a grouped reminder speaks of a milestone. */
export const AHEAD = { days: 14 };
export const BEHIND = { days: 28 };

const { compare } = Temporal.PlainDate;
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  compare(a, b) >= 0 ? a : b;

/** The days on which a milestone calls for a word; one that was put off calls again on that day. */
export const triggersOf = (milestone: Milestone): Temporal.PlainDate[] => {
  const { on, asked, silent, snoozedUntil } = milestone;
  if (silent || isSettled(milestone)) return [];
  const days = (asked ? NUDGES_ASKED : NUDGES).map((offset) => on.add({ days: offset }));
  if (!snoozedUntil) return days;
  return [snoozedUntil, ...days.filter((day) => compare(day, snoozedUntil) > 0)];
};

/**
 * The days on which one person receives a message about milestones: what falls within a week of the one before waits,
 * and joins the next. `last` is the one they really had.
 */
export const nudgeDays = (
  triggers: readonly Temporal.PlainDate[],
  { holidays, last }: { holidays: HolidayName; last?: Temporal.PlainDate | undefined },
): Temporal.PlainDate[] => {
  const days: Temporal.PlainDate[] = [];
  let before = last;
  for (const trigger of triggers.toSorted(compare)) {
    if (before && compare(trigger, before) <= 0) continue;
    const day = workingDayFrom(before ? later(trigger, before.add({ days: REST })) : trigger, holidays);
    if (trigger.until(day).days > LAPSE) continue;
    days.push(day);
    before = day;
  }
  return days;
};

/** What a grouped reminder speaks of: what is near, and what has passed without a word. */
export const isSpokenOf = (milestone: Milestone, today: Temporal.PlainDate): boolean =>
  !milestone.silent &&
  !isSettled(milestone) &&
  (!milestone.snoozedUntil || compare(milestone.snoozedUntil, today) <= 0) &&
  compare(milestone.on, today.add(AHEAD)) <= 0 &&
  compare(milestone.on, today.subtract(BEHIND)) >= 0;

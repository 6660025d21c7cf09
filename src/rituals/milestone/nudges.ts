import type { HolidayName } from '../time/calendar.ts';
import { isSettled, type Milestone } from './milestone.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** Reminders come that many days before or after a milestone. */
const NUDGES = [-14, -3, 2] as const;
/** A milestone with a message of its own on the day only has the reminder after it. */
const NUDGES_ASKED = [2] as const;

/** Days between two messages about milestones to one person. */
export const REST = 7;
/** After that many days, a reminder would no longer be about what it was planned for. */
const LAPSE = 13;

/** How far from its date a grouped reminder shows a milestone. */
export const AHEAD = { days: 14 };
export const BEHIND = { days: 28 };

const { compare } = Temporal.PlainDate;
const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  compare(a, b) >= 0 ? a : b;

/** The days on which a milestone triggers a reminder. If postponed, it triggers again on the new day. */
export const triggersOf = (milestone: Milestone): Temporal.PlainDate[] => {
  const { on, asked, silent, snoozedUntil } = milestone;
  if (silent || isSettled(milestone)) return [];
  const days = (asked ? NUDGES_ASKED : NUDGES).map((offset) => on.add({ days: offset }));
  if (!snoozedUntil) return days;
  return [snoozedUntil, ...days.filter((day) => compare(day, snoozedUntil) > 0)];
};

/**
 * The days on which one person gets a reminder. What falls within a week of the last one joins the next. `last` is the
 * one they actually got.
 */
export const nudgeDays = (
  triggers: readonly Temporal.PlainDate[],
  { holidays, last }: { holidays: HolidayName; last?: Temporal.PlainDate | undefined },
): Temporal.PlainDate[] => {
  const days: Temporal.PlainDate[] = [];
  let before = last;
  for (const trigger of triggers.toSorted(compare)) {
    if (before && compare(trigger, before) <= 0) continue;
    const day = workingDayFrom(before ? laterOf(trigger, before.add({ days: REST })) : trigger, holidays);
    if (trigger.until(day).days > LAPSE) continue;
    days.push(day);
    before = day;
  }
  return days;
};

/** What a grouped reminder lists: milestones that are near, or past without news. */
export const isSpokenOf = (milestone: Milestone, today: Temporal.PlainDate): boolean =>
  !milestone.silent &&
  !isSettled(milestone) &&
  (!milestone.snoozedUntil || compare(milestone.snoozedUntil, today) <= 0) &&
  compare(milestone.on, today.add(AHEAD)) <= 0 &&
  compare(milestone.on, today.subtract(BEHIND)) >= 0;

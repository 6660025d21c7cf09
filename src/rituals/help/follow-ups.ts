import { isWorkingDay, localDate, localInstant } from '../time/calendar.ts';
import type { Urgency } from './request.ts';
import { daysLater, hoursLater, type Life } from '../time/working-time.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** When to ask about a request again: its author only, on their working days. */

export type FollowedRequest = { urgency: Urgency; lasting: boolean; askedAt: Temporal.Instant };
export type FollowUp = { at: Temporal.Instant; localDate: Temporal.PlainDate; slot: string };

const { compare } = Temporal.Instant;

const EVENING = '17:30';
const MORNING = '09:30';
/** Before the morning's questions, so that helpers have the day to answer. */
const RETRY = '09:00';
const MIDMORNING = '10:00';
/** Days after which an ordinary request is asked about. */
const AFTER = [2, 7, 14];
/** Closer to the evening, the question would follow the request too soon. */
const TOO_SOON = { hours: 1 };

const workingFrom = (day: Temporal.PlainDate, { holidays, works }: Life): Temporal.PlainDate =>
  workingDayFrom(day, holidays, works);

const followUpOn = (day: Temporal.PlainDate, time: string, slot: string, { zone }: Life): FollowUp => ({
  at: localInstant(day, time, zone),
  localDate: day,
  slot,
});

const ofToday = (asked: Temporal.PlainDate, askedAt: Temporal.Instant, life: Life): FollowUp[] => {
  const evening = followUpOn(asked, EVENING, 'evening', life);
  const isWorth =
    isWorkingDay(asked, life.holidays, life.works) && compare(askedAt.add(TOO_SOON), evening.at) <= 0;
  const morning = followUpOn(workingFrom(asked.add({ days: 1 }), life), MORNING, 'morning', life);
  return isWorth ? [evening, morning] : [morning];
};

const weeklyFollowUps = (asked: Temporal.PlainDate, until: Temporal.PlainDate, life: Life): FollowUp[] => {
  const found: FollowUp[] = [];
  let week = 1;
  for (
    let day = asked.add({ weeks: week });
    Temporal.PlainDate.compare(day, until) <= 0;
    day = asked.add({ weeks: week })
  ) {
    found.push(followUpOn(workingFrom(day, life), MIDMORNING, `week-${week}`, life));
    week += 1;
  }
  return found;
};

/** All the follow-ups of a request in a span. */
export const followUps = (
  { urgency, lasting, askedAt }: FollowedRequest,
  life: Life,
  [from, to]: readonly [Temporal.Instant, Temporal.Instant],
): FollowUp[] => {
  const asked = localDate(askedAt, life.zone);
  const planned = lasting
    ? weeklyFollowUps(asked, localDate(to, life.zone), life)
    : urgency === 'today'
      ? ofToday(asked, askedAt, life)
      : AFTER.map((days) =>
          followUpOn(workingFrom(asked.add({ days }), life), MIDMORNING, `day-${days}`, life),
        );
  return planned.filter(({ at }) => compare(at, from) >= 0 && compare(at, to) <= 0);
};

/** Working mornings on which a volunteer is looked for again, when none is being asked. */
export const retryMornings = (
  askedAt: Temporal.Instant,
  life: Life,
  [from, to]: readonly [Temporal.Instant, Temporal.Instant],
): FollowUp[] => {
  const found: FollowUp[] = [];
  const start = compare(from, askedAt) > 0 ? from : askedAt;
  const last = localDate(to, life.zone);
  for (
    let day = localDate(start, life.zone);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (isWorkingDay(day, life.holidays, life.works)) found.push(followUpOn(day, RETRY, 'retry', life));
  return found.filter(({ at }) => compare(at, start) >= 0 && compare(at, to) <= 0);
};

/** When an answer is realistic: helpers have hours and holidays too. */
export const realisticBy = (
  urgency: Urgency,
  now: Temporal.Instant,
  life: Life,
): Temporal.Instant | undefined => {
  if (urgency === 'today') return hoursLater(now, 3, life);
  return daysLater(now, urgency === 'week' ? 2 : 5, life);
};

/** How long to wait for a volunteer, in their own working time. */
export const silentAt = (
  urgency: Urgency,
  asked: Temporal.Instant,
  life: Life,
): Temporal.Instant | undefined => {
  if (urgency === 'today') return hoursLater(asked, 2, life);
  return daysLater(asked, urgency === 'week' ? 1 : 2, life);
};

import { type HolidayName, localInstant } from '../time/calendar.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** What teams try beside their défi: shared, but never counted. */

export const SIDE_TRACK_STATES = ['idea', 'running', 'shown', 'stopped'] as const;
export type SideTrackState = (typeof SIDE_TRACK_STATES)[number];

export type SideTrack = {
  title: string;
  tried: string;
  link: string;
  state: SideTrackState;
  shareable: boolean;
};

export const SIDE_TRACK_LIMITS = { title: 100, tried: 600, link: 300 } as const;

/** The day of plenaries, in mid-morning. */
const SHOWCASE_HOUR = '11:00';
const THURSDAY = 4;

const firstThursday = (month: Temporal.PlainYearMonth): Temporal.PlainDate => {
  const first = month.toPlainDate({ day: 1 });
  return first.add({ days: (THURSDAY - first.dayOfWeek + 7) % 7 });
};

/** The monthly showcases in a span: the first Thursday, or the next working day. */
export const showcasesBetween = (
  { zone, holidays }: { zone: string; holidays: HolidayName },
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): { at: Temporal.Instant; localDate: Temporal.PlainDate }[] => {
  const found: { at: Temporal.Instant; localDate: Temporal.PlainDate }[] = [];
  const last = to.toPlainYearMonth();
  for (
    let month = from.toPlainYearMonth();
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  ) {
    const localDate = workingDayFrom(firstThursday(month), holidays);
    found.push({ localDate, at: localInstant(localDate, SHOWCASE_HOUR, zone) });
  }
  return found;
};

export const showcaseKey = (cohortId: string, day: Temporal.PlainDate): string =>
  `side-track:showcase:${cohortId}:${day.toString()}`;

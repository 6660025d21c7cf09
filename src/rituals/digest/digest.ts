import { type HolidayName, isoWeek, localInstant, mondayOf } from '../time/calendar.ts';
import { workingDayFrom } from '../time/working-day.ts';

/** One item of the weekly page: its subject and numbers. Its words are read when it is rendered. */
export type Fact = { what: string; id?: string; count?: number; since?: string };
export type Facts = Readonly<Record<string, readonly Fact[]>>;

/** The week of a page, and the day it was composed. */
export type Period = {
  week: string;
  monday: Temporal.PlainDate;
  sunday: Temporal.PlainDate;
  /** Good news is new from this day: the previous page may have left before its week was over. */
  since: Temporal.PlainDate;
  today: Temporal.PlainDate;
};

/** `before` is the day last week's page left, if it did. */
export const periodOf = (
  monday: Temporal.PlainDate,
  today: Temporal.PlainDate,
  before: Temporal.PlainDate = monday,
): Period => ({
  week: isoWeek(monday),
  monday,
  sunday: monday.add({ days: 6 }),
  since: Temporal.PlainDate.compare(before, monday) < 0 ? before : monday,
  today,
});

/** The previous page's items are not news in the next one. */
export const newFacts = (facts: readonly Fact[], before: readonly Fact[] = []): Fact[] => {
  const told = new Set(before.map(({ id }) => id));
  return facts.filter(({ id }) => id === undefined || !told.has(id));
};

export const SENT_AT = '09:00';

type ZoneAndHolidays = { zone: string; holidays: HolidayName };

/** The Monday after the week, or the next working day. */
export const sentAt = (monday: Temporal.PlainDate, { zone, holidays }: ZoneAndHolidays): Temporal.Instant =>
  localInstant(workingDayFrom(monday.add({ weeks: 1 }), holidays), SENT_AT, zone);

/** The week of the next page: last week until its page has left or its hour is over, or if it was taken back; then this week. */
export const weekToCome = (
  now: Temporal.Instant,
  where: ZoneAndHolidays,
  isSent: (week: string) => boolean,
  isWithdrawn: (week: string) => boolean = () => false,
): Temporal.PlainDate => {
  const thisWeek = mondayOf(now.toZonedDateTimeISO(where.zone).toPlainDate());
  const lastWeek = thisWeek.subtract({ weeks: 1 });
  const isToCome = Temporal.Instant.compare(now, sentAt(lastWeek, where)) <= 0;
  const week = isoWeek(lastWeek);
  return isWithdrawn(week) || (isToCome && !isSent(week)) ? lastWeek : thisWeek;
};

/** With fewer behind a number, it would say something about one person, so it is not shown. */
const FEWEST = { people: 5, teams: 3 };

export type Headcount = { people: number; teams: number };

export const isSayable = ({ people, teams }: Headcount): boolean =>
  people >= FEWEST.people && teams >= FEWEST.teams;

/** FNV-1a: spreads texts evenly and deterministically. */
const rankOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** A neutral order, stable within a week and different the next. */
export const shuffledByWeek = <T extends { id?: string; what: string }>(
  items: readonly T[],
  week: string,
): T[] => items.toSorted((a, b) => rankOf(`${week} ${a.id ?? a.what}`) - rankOf(`${week} ${b.id ?? b.what}`));

/** A request open for longer is listed on the page. */
export const LONG_OPEN = { days: 7 } as const;
/** How far ahead the page and its picture show milestones. */
export const AHEAD = { days: 14 } as const;
export const PICTURE_WEEKS = { ahead: 8, back: 12 } as const;

/** The longest sentence on the page; its whole text is in the thread. */
export const BRIEF_MAX = 140;
export const NEWS_MAX = 300;
/** Lines of one kind on the page. The others go to the thread. */
export const LINES_MAX = 4;

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The beginning of a text on one line, cut between two words if possible. */
export const briefOf = (text: string, max: number = BRIEF_MAX): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = Iterator.from(graphemes.segment(line))
    .map(({ segment }) => segment)
    .take(max + 1)
    .toArray();
  if (first.length <= max) return line;
  const kept = first.slice(0, max - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > max / 2 ? kept.slice(0, space) : kept).replace(/[\s,;:.]+$/, '')}…`;
};

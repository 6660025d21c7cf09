import { z } from 'zod';
import {
  holidayNames,
  type HolidayName,
  isWorkingDay,
  mondayOf,
  WEEKDAYS,
  weekdayOf,
  WORKING_WEEK,
} from '../rituals/time/calendar.ts';

/** What comes back each week in the demo, as `demo/habits.yml` says it: pure, so that a test can read ten months at once. */

const time = z.string().regex(/^\d\d:\d\d$/);
const sentences = z.tuple([z.string()], z.string());

const habit = z.strictObject({
  says: z.string(),
  by: z.tuple([z.string()], z.string()),
  at: z.tuple([time], time),
  on: z.array(z.enum(WEEKDAYS)).optional(),
  rests: z.int().min(2).optional(),
  holidays: z.custom<HolidayName>((name) => typeof name === 'string' && holidayNames.has(name)).default('FR'),
  parts: z.array(sentences).min(1),
});

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

export const habitsFile = z.strictObject({ from: day, until: day, habits: z.array(habit) });

export type Habits = z.infer<typeof habitsFile>;
type Habit = Habits['habits'][number];

export type Repeated = { on: Temporal.PlainDate; time: string; who: string; says: string; rank: number };

/** In turn: the seventh of five is the second. */
const turn = <T>([first, ...rest]: readonly [T, ...T[]], count: number): T =>
  [first, ...rest][count % (rest.length + 1)] ?? first;

const workingDays = (monday: Temporal.PlainDate, holidays: HolidayName): Temporal.PlainDate[] =>
  WORKING_WEEK.map((_, after) => monday.add({ days: after })).filter((date) => isWorkingDay(date, holidays));

/** One day that changes from week to week, or each of the days asked for; none while they rest. */
const daysOf = ({ on, rests, holidays }: Habit, monday: Temporal.PlainDate, week: number, rank: number) => {
  const days = workingDays(monday, holidays);
  if (rests !== undefined && (week + rank) % rests === 0) return [];
  if (on) return days.filter((date) => on.includes(weekdayOf(date)));
  return days.slice((week * 2 + rank) % days.length).slice(0, 1);
};

const sentenceOf = ({ says, parts }: Habit, count: number): string =>
  `${says} ${parts.map((sentencesOfPart, at) => `${at + 1}. ${turn(sentencesOfPart, count)}`).join('\n')}`;

/** All that is said in these months, in no order. */
export const actsOfEachWeek = ({ from, until, habits }: Habits): Repeated[] =>
  habits.flatMap((one, rank) => {
    const said: Repeated[] = [];
    let monday = mondayOf(from);
    for (let week = 0; Temporal.PlainDate.compare(monday, until) <= 0; week += 1) {
      for (const on of daysOf(one, monday, week, rank)) {
        const count = said.length;
        const says = sentenceOf(one, count);
        said.push({ on, time: turn(one.at, count), who: turn(one.by, count), says, rank });
      }
      monday = monday.add({ weeks: 1 });
    }
    return said.filter(({ on }) => Temporal.PlainDate.compare(on, until) <= 0);
  });

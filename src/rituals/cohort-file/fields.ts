import { z } from 'zod';
import { type HolidayName, holidayNames, WEEKDAYS, zoneNamed } from '../time/calendar.ts';
import type { Format } from './problems.ts';

const ID = /^[a-z0-9-]{1,40}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const canParse = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

export const isId = (value: string): boolean => ID.test(value);
export const isEmail = (value: string): boolean => EMAIL.test(value);
export const isHour = (value: string): boolean => HOUR.test(value);
export const isDate = (value: string): boolean =>
  DATE.test(value) && canParse(() => Temporal.PlainDate.from(value));

const isTimezone = (value: string): boolean => zoneNamed(value) !== undefined;

const NAME_MAX = 200;
const PROSE_MAX = 1000;

/** The message of a check is the code of its problem (see `issues.ts`). */
const checkedText = (check: (value: string) => boolean, format: Format) => z.string().refine(check, format);
const filledText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', 'blank' satisfies Format);

export const id = checkedText(isId, 'bad-id');
export const date = checkedText(isDate, 'bad-date');
export const hour = checkedText(isHour, 'bad-hour');
export const email = checkedText(isEmail, 'bad-email');
export const timezone = checkedText(isTimezone, 'unknown-timezone');
export const name = filledText(NAME_MAX);
/** Forms cut labels beyond 24 characters. */
export const label = filledText(24);
export const skill = filledText(40);
export const longText = filledText(PROSE_MAX);
export const locale = z.enum(['fr', 'en']);
export const weekday = z.enum(WEEKDAYS);
export const holidays = z.custom<HolidayName>(
  (value) => typeof value === 'string' && holidayNames.has(value),
  'unknown-holidays' satisfies Format,
);
export const weeks = z
  .int()
  .min(1, 'bad-interval' satisfies Format)
  .max(8, 'bad-interval' satisfies Format);

/** Rules check it against what the file declares. */
export const reference = z.string();
export const allOrList = z.union([z.literal('all'), z.array(reference)], 'all-or-list' satisfies Format);

export const filledList = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'blank' satisfies Format);

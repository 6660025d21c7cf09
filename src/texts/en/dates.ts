import type { DateTexts } from '../fr/dates.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

const fullDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const asDate = (date: Temporal.PlainDate): Date => new Date(`${date.toString()}T12:00:00Z`);

const hour = ({ hour: hours, minute }: Temporal.ZonedDateTime): string =>
  `${hours}:${String(minute).padStart(2, '0')}`;

export const dates: DateTexts = {
  day: (date) => day.format(asDate(date)),
  fullDay: (date) => fullDay.format(asDate(date)),
  hour: (at, zone) => hour(at.toZonedDateTimeISO(zone)),
  dayAndHour: (at, zone) => {
    const local = at.toZonedDateTimeISO(zone);
    return `${day.format(asDate(local.toPlainDate()))} at ${hour(local)}`;
  },
  week: (isoWeek) => `week ${Number(isoWeek.slice(6))}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

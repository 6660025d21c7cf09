import type { DateTexts } from '../fr/dates.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

const fullDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const asDate = (date: Temporal.PlainDate): Date => new Date(`${date.toString()}T12:00:00Z`);

const sayHour = ({ hour: hours, minute }: Temporal.ZonedDateTime): string =>
  `${hours}:${String(minute).padStart(2, '0')}`;

export const dates: DateTexts = {
  day: (date) => dayFormat.format(asDate(date)),
  fullDay: (date) => fullDay.format(asDate(date)),
  hour: (at, zone) => sayHour(at.toZonedDateTimeISO(zone)),
  dayAndHour: (at, zone) => {
    const local = at.toZonedDateTimeISO(zone);
    return `${dayFormat.format(asDate(local.toPlainDate()))} at ${sayHour(local)}`;
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

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A local hour of tomorrow or of a weekday (1 to 7). */
export type LocalTime = { day: number | 'tomorrow'; time: Temporal.PlainTime };

/** `tomorrow 09:30`, `fri 15:00`. */
export const localTime = (text: string): LocalTime => {
  const [day = '', time = '', more] = text.split(' ');
  const weekday = DAYS.indexOf(day) + 1;
  if ((weekday === 0 && day !== 'tomorrow') || !TIME.test(time) || more !== undefined)
    throw new RangeError('not a local time');
  return { day: day === 'tomorrow' ? day : weekday, time: Temporal.PlainTime.from(time) };
};

const instantAt = (
  date: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant => date.toZonedDateTime({ timeZone, plainTime }).toInstant();

/** The next such time in this zone, always in the future: on a Friday at 15:00, next week's. */
export const nextAt = ({ day, time }: LocalTime, now: Temporal.Instant, zone: string): Temporal.Instant => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (day === 'tomorrow') return instantAt(today.add({ days: 1 }), time, zone);
  const date = today.add({ days: (day - today.dayOfWeek + 7) % 7 });
  const found = instantAt(date, time, zone);
  return Temporal.Instant.compare(found, now) > 0 ? found : instantAt(date.add({ days: 7 }), time, zone);
};

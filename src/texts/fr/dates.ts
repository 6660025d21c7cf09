const dayFormat = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

const fullDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const asDate = (date: Temporal.PlainDate): Date => new Date(`${date.toString()}T12:00:00Z`);

/** French says « 1er » but « 2 », « 3 »; the formatter does not. */
const withOrdinalFirst = (date: Temporal.PlainDate, said: string): string =>
  date.day === 1 ? said.replace(/\b1\b/, '1er') : said;

const sayDay = (date: Temporal.PlainDate): string => withOrdinalFirst(date, dayFormat.format(asDate(date)));

const sayHour = ({ hour: hours, minute }: Temporal.ZonedDateTime): string =>
  minute === 0 ? `${hours} h` : `${hours} h ${String(minute).padStart(2, '0')}`;

export const dates = {
  /** « lundi 23 novembre » */
  day: sayDay,
  /** « 13 juillet 2027 » */
  fullDay: (date: Temporal.PlainDate): string => withOrdinalFirst(date, fullDay.format(asDate(date))),
  /** « 15 h », « 15 h 05 » */
  hour: (at: Temporal.Instant, zone: string): string => sayHour(at.toZonedDateTimeISO(zone)),
  /** « vendredi 27 novembre à 15 h » */
  dayAndHour: (at: Temporal.Instant, zone: string): string => {
    const local = at.toZonedDateTimeISO(zone);
    return `${sayDay(local.toPlainDate())} à ${sayHour(local)}`;
  },
  /** « semaine 48 » */
  week: (isoWeek: string): string => `semaine ${Number(isoWeek.slice(6))}`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};
export type DateTexts = typeof dates;

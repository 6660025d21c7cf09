import type { Locale } from '../view.ts';

const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

export type SayTime = (instant: string) => string;

const HOUR = { hour: '2-digit', minute: '2-digit' } as const;

const sayWith =
  (options: Intl.DateTimeFormatOptions) =>
  (locale: Locale, timeZone: string): SayTime => {
    const format = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone });
    return (instant) => format.format(new Date(instant));
  };

/** `lundi 23 novembre à 08:00` */
export const longTime = sayWith({ weekday: 'long', day: 'numeric', month: 'long', ...HOUR });

/** `lun. 23 nov., 08:00` */
export const shortTime = sayWith({ weekday: 'short', day: 'numeric', month: 'short', ...HOUR });

/** `lun. 23 nov.` */
export const shortDay = sayWith({ weekday: 'short', day: 'numeric', month: 'short' });

/** `lundi 23 novembre` */
export const dayTitle = sayWith({ weekday: 'long', day: 'numeric', month: 'long' });

/** `08:00` */
export const clockTime = sayWith(HOUR);

const localDate = (instant: string, zone: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();

/** `2026-11-23` */
export const dayOf = (instant: string, zone: string): string => localDate(instant, zone).toString();

export const isoWeek = (instant: string, zone: string): number => localDate(instant, zone).weekOfYear ?? 0;

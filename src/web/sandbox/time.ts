import type { Locale } from './view.ts';

const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

export type SayTime = (instant: string) => string;

const sayWith = (locale: Locale, options: Intl.DateTimeFormatOptions): SayTime => {
  const format = new Intl.DateTimeFormat(TAGS[locale], options);
  return (instant) => format.format(new Date(instant));
};

/** `lundi 23 novembre 2026 à 08:00` */
export const longTime = (locale: Locale, timeZone: string): SayTime =>
  sayWith(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });

/** `lundi 23 novembre à 10:00` */
export const stepTime = (locale: Locale, timeZone: string): SayTime =>
  sayWith(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });

/** `lun. 23 nov., 08:00` */
export const shortTime = (locale: Locale, timeZone: string): SayTime =>
  sayWith(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });

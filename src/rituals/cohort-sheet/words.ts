import { plainPhrase } from '../words/days.ts';
import type { Role } from '../people/roles.ts';

/** How cells can be written in one language; exports use the first form of each. */
export type CellWords = {
  roles: Readonly<Record<Role, readonly string[]>>;
  languages: Readonly<Record<'fr' | 'en', readonly string[]>>;
  yes: readonly string[];
  weekdays: readonly string[];
  months: readonly string[];
};

/** The languages in which cells are read, and the current day. */
export type CellReading = { words: readonly CellWords[]; today: Temporal.PlainDate };

/** Keeps letters and digits only: « E-mail », « e mail » and « Email » are equal. */
export const comparableText = (text: string): string => plainPhrase(text).replace(/[^a-z0-9]+/g, '');

import { plain } from '../words/days.ts';
import type { Role } from '../people/roles.ts';

/** How cells may be written, in one language; the first of each is how we write it. */
export type CellWords = {
  roles: Readonly<Record<Role, readonly string[]>>;
  languages: Readonly<Record<'fr' | 'en', readonly string[]>>;
  yes: readonly string[];
  weekdays: readonly string[];
  months: readonly string[];
};

/** In which words cells are read, and on which day. */
export type Reading = { words: readonly CellWords[]; today: Temporal.PlainDate };

/** Letters and digits, whatever separates them: « E-mail », « e mail » and « Email » are one. */
export const bare = (text: string): string => plain(text).replace(/[^a-z0-9]+/g, '');

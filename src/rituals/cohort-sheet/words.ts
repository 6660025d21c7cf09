import type { Role } from '../people/roles.ts';

/** How cells can be written in one language; exports use the first form of each. */
export type CellWords = {
  roles: Readonly<Record<Role, readonly string[]>>;
  languages: Readonly<Record<'fr' | 'en', readonly string[]>>;
};

/** The languages in which cells are read, and the current day. */
export type CellReading = { words: readonly CellWords[]; today: Temporal.PlainDate };

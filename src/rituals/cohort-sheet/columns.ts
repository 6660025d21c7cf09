import { distance } from 'fastest-levenshtein';
import { plain } from '../days.ts';
import { FILE_PLATFORMS } from '../cohort-file/platforms.ts';
import type { Role } from '../roles.ts';

/** What a spreadsheet of people may say. Nothing else is read: no phone, no birthday, no address. */
export const COLUMNS = [
  'name',
  'firstName',
  'email',
  'roles',
  'challenge',
  'host',
  'goal',
  'inCharge',
  'startsOn',
  'endsOn',
  'locale',
  'timezone',
  'works',
  'skills',
  'channel',
  ...FILE_PLATFORMS,
] as const;
export type Column = (typeof COLUMNS)[number];

/** How headers and cells may be written, in one language; the first of each is how we write it. */
export type SheetWords = {
  columns: Readonly<Record<Column, readonly string[]>>;
  roles: Readonly<Record<Role, readonly string[]>>;
  languages: Readonly<Record<'fr' | 'en', readonly string[]>>;
  yes: readonly string[];
  weekdays: readonly string[];
  months: readonly string[];
};

/** Letters and digits, whatever separates them: « E-mail », « e mail » and « Email » are one. */
export const bare = (text: string): string => plain(text).replace(/[^a-z0-9]+/g, '');

/** Below this length a slip would make another word of it. */
const FORGIVEN = 5;

const named = (header: string, words: readonly SheetWords[]): Column | undefined => {
  const wanted = bare(header);
  if (wanted === '') return undefined;
  const known = words.flatMap(({ columns }) =>
    COLUMNS.flatMap((column) => columns[column].map((word) => ({ column, word: bare(word) }))),
  );
  const exact = known.find(({ word }) => word === wanted);
  const near = known.find(({ word }) => word.length >= FORGIVEN && distance(word, wanted) === 1);
  return (exact ?? near)?.column;
};

export type Headers = { at: ReadonlyMap<Column, number>; unread: string[]; twice: string[] };

/** Which column says what; those that say nothing we know are named, and left aside. */
export const readHeaders = (cells: readonly string[], words: readonly SheetWords[]): Headers => {
  const at = new Map<Column, number>();
  const headers: Headers = { at, unread: [], twice: [] };
  for (const [index, cell] of cells.entries()) {
    const column = named(cell, words);
    if (column === undefined) {
      if (cell !== '') headers.unread.push(cell);
    } else if (at.has(column)) headers.twice.push(cell);
    else at.set(column, index);
  }
  return headers;
};

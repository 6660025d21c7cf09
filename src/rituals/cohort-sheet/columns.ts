import type { PERSON_COLUMNS } from './person-columns.ts';
import type { CellWords } from './words.ts';
import { comparableText } from '../words/letters.ts';
import { isOneSlipAway } from '../words/slips.ts';

/** The only columns that are read: no phone, no birthday, no address. */
type PersonColumn = 'name' | 'firstName' | 'roles' | 'challenge' | 'host' | 'goal' | 'inCharge' | 'channel';
export type Column = PersonColumn | keyof typeof PERSON_COLUMNS;

/** How headers and cells can be written in one language; exports use the first form of each. */
export type SheetWords = CellWords & { columns: Readonly<Record<Column, readonly string[]>> };

/** In a shorter word, one slip makes another word. */
const FORGIVEN = 5;

const columnsIn = (columns: SheetWords['columns']) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its keys are the columns
  Object.entries(columns) as [Column, readonly string[]][];

const columnNamed = (header: string, words: readonly SheetWords[]): Column | undefined => {
  const wanted = comparableText(header);
  if (wanted === '') return undefined;
  const known = words.flatMap(({ columns }) =>
    columnsIn(columns).flatMap(([column, them]) =>
      them.map((word) => ({ column, word: comparableText(word) })),
    ),
  );
  const exact = known.find(({ word }) => word === wanted);
  const near = known.find(({ word }) => word.length >= FORGIVEN && isOneSlipAway(word, wanted));
  return (exact ?? near)?.column;
};

export type Headers = { at: ReadonlyMap<Column, number>; unread: string[]; twice: string[] };

/** Finds the column of each header. Unknown columns are listed and ignored. */
export const readHeaders = (cells: readonly string[], words: readonly SheetWords[]): Headers => {
  const at = new Map<Column, number>();
  const headers: Headers = { at, unread: [], twice: [] };
  for (const [index, cell] of cells.entries()) {
    const column = columnNamed(cell, words);
    if (column === undefined) {
      if (cell !== '') headers.unread.push(cell);
    } else if (at.has(column)) headers.twice.push(cell);
    else at.set(column, index);
  }
  return headers;
};

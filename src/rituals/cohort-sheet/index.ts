import { FILE_PLATFORMS } from '../cohort-file/platforms.ts';
import { type Headers, readHeaders, type SheetWords } from './columns.ts';
import type { SheetFault } from './faults.ts';
import { cellsOf, readLine, type SheetLine } from './lines.ts';
import type { CellReading } from './words.ts';

export type { Column, SheetWords } from './columns.ts';
export type { SheetCode, SheetFault, SheetSentences } from './faults.ts';
export { mergeSheet } from './merge.ts';
export { type NearTeam, nearTeams } from './near.ts';
export type { SheetLine } from './lines.ts';

type Row = { line: number; cells: readonly string[] };

/** The lines of a spreadsheet, and the names of the columns that were ignored. */
export type Sheet = { lines: SheetLine[]; unread: string[] };

const NEEDED = ['name', 'email', 'roles'] as const;

const headerFaults = ({ at, twice }: Headers, line: number): SheetFault[] => {
  const missing = NEEDED.filter((column) => !at.has(column) && !(column === 'name' && at.has('firstName')));
  return [
    ...(missing.length > 0 ? [{ code: 'no-columns', line, missing } as const] : []),
    ...twice.map((column) => ({ code: 'column-twice', line, column }) as const),
  ];
};

const KEYS = ['email', ...FILE_PLATFORMS] as const;

/** Two lines with one address would be the same person twice. */
const repeatedKeyFaults = (lines: readonly SheetLine[]): SheetFault[] =>
  KEYS.flatMap((key) => {
    const seen = new Map<string, number>();
    return lines.flatMap((one): SheetFault[] => {
      const value = one[key]?.toLowerCase();
      if (value === undefined) return [];
      const other = seen.getOrInsert(value, one.line);
      if (other === one.line) return [];
      return [{ code: key === 'email' ? 'same-email' : 'same-account', line: one.line, value, other }];
    });
  });

/** With faults, the rest is what can be checked further: all that has to be corrected is said at once. */
export const readSheet = (
  rows: readonly Row[],
  reading: CellReading & { words: readonly SheetWords[] },
): { sheet: Sheet } | { faults: SheetFault[]; rest?: Sheet } => {
  const [header, ...others] = rows;
  if (!header) return { faults: [{ code: 'no-rows', line: 1 }] };
  const headers = readHeaders(header.cells, reading.words);
  const wrong = headerFaults(headers, header.line);
  if (wrong.length > 0) return { faults: wrong };
  if (others.length === 0) return { faults: [{ code: 'no-rows', line: header.line }] };
  const read = others.map((row) => readLine(cellsOf(row, headers), reading));
  const lines = read.map(({ line }) => line);
  const faults = [...read.flatMap((one) => one.faults), ...repeatedKeyFaults(lines)];
  if (faults.length === 0) return { sheet: { lines, unread: headers.unread } };
  const faulty = new Set(faults.map(({ line }) => line));
  const rest = { lines: lines.filter(({ line }) => !faulty.has(line)), unread: headers.unread };
  return { faults: faults.toSorted((a, b) => a.line - b.line), rest };
};

import { CsvError, parse } from 'csv-parse/sync';

export type Row = { line: number; cells: string[] };

const DELIMITERS = [';', '\t', ','] as const;
/** Larger than any cohort, and read in a second. */
export const ROWS_MAX = 10_000;
/** Characters: longer than any name, address or goal. */
export const CELL_MAX = 2_000;

/** More than anybody has; each costs as much as a row, because its title is looked for among all that we know. */
export const COLUMNS_MAX = 100;
/** Characters of a line that is not even taken apart. */
const LINE_MAX = 50_000;

/** The delimiter that splits the first line most often: headers contain none. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split(/\r\n?|\n/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
};

/** « sep=; », which some suites write for others. */
const withoutSeparatorLine = (text: string): { text: string; skipped: number } => {
  const found = /^sep=.(?:\r\n?|\n)/i.exec(text);
  return found ? { text: text.slice(found[0].length), skipped: 1 } : { text, skipped: 0 };
};

/** Removes the apostrophe that our exports put before what a spreadsheet would run. */
const cleanCell = (cell: string): string =>
  cell
    .replaceAll('\u00A0', ' ')
    .replace(/^'(?=[=+\-@\t])/, '')
    .trim();

/** The vendor's types lack the end of a record. */
const parseRows = (text: string): Row[] => {
  const rows: Row[] = [];
  parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    // One more, to know that there are more.
    to: ROWS_MAX + 1,
    onRecord: (cells: string[], { lines: line }) => {
      rows.push({ line, cells });
      return null;
    },
  });
  return rows;
};

/** What cannot be read, and the line on which it is. */
export type TableFault = { code: 'broken' | 'long-cell' | 'many-rows' | 'many-columns'; line: number };

/** Before anything is taken apart. */
const faultAtFirst = (text: string): TableFault | undefined => {
  const long = text.split(/\r\n?|\n/, ROWS_MAX + 1).findIndex(({ length }) => length > LINE_MAX);
  if (long >= 0) return { code: 'long-cell', line: long + 1 };
  const [header = ''] = text.split(/\r\n?|\n/, 1);
  return header.split(delimiterOf(text)).length > COLUMNS_MAX ? { code: 'many-columns', line: 1 } : undefined;
};

const faultIn = (rows: readonly Row[]): TableFault | undefined => {
  const long = rows.find(({ cells }) => cells.some(({ length }) => length > CELL_MAX));
  if (long) return { code: 'long-cell', line: long.line };
  const beyond = rows[ROWS_MAX];
  return beyond && { code: 'many-rows', line: beyond.line };
};

/** The rows with the line on which each ends, or what prevents reading them. */
export const readTable = (given: string): { rows: Row[] } | { fault: TableFault } => {
  const { text, skipped } = withoutSeparatorLine(given.replace(/^\uFEFF/, ''));
  const atFirst = faultAtFirst(text);
  if (atFirst) return { fault: { ...atFirst, line: atFirst.line + skipped } };
  try {
    const parsed = parseRows(text).map(({ line, cells }) => ({ line: line + skipped, cells }));
    const fault = faultIn(parsed);
    if (fault) return { fault };
    const rows = parsed.map(({ line, cells }) => ({ line, cells: cells.map(cleanCell) }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { code: 'broken', line: Number(Reflect.get(error, 'lines') ?? 1) + skipped } };
  }
};

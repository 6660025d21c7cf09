import { CsvError, parse } from 'csv-parse/sync';

export type Row = { line: number; cells: string[] };

const DELIMITERS = [';', '\t', ','] as const;
const ROWS_MAX = 5000;

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
    to: ROWS_MAX,
    onRecord: (cells: string[], { lines: line }) => {
      rows.push({ line, cells });
      return null;
    },
  });
  return rows;
};

/** The rows with the line on which each ends, or the line at which parsing failed. */
export const readTable = (given: string): { rows: Row[] } | { line: number } => {
  const { text, skipped } = withoutSeparatorLine(given.replace(/^\uFEFF/, ''));
  try {
    const rows = parseRows(text).map(({ line, cells }) => ({
      line: line + skipped,
      cells: cells.map(cleanCell),
    }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(Reflect.get(error, 'lines') ?? 1) + skipped };
  }
};

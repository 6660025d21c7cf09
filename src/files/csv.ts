import { stringify } from 'csv-stringify/sync';

/**
 * Rows for a spreadsheet: the separator that French ones expect, a mark that says the text is UTF-8, and no cell that one of
 * them would run as a formula.
 */
export const toCsv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string =>
  stringify([[...columns], ...rows.map((row) => [...row])], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  });

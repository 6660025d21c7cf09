import { stringify } from 'csv-stringify/sync';

/**
 * Rows for a spreadsheet: the separator that French ones expect, a byte order mark for UTF-8, and no cell that a
 * spreadsheet would run as a formula.
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

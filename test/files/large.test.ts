import { describe, expect, it } from 'vitest';
import { CELL_MAX, COLUMNS_MAX, readTable, ROWS_MAX } from '../../src/files/table.ts';
import { readSheet } from '../../src/rituals/cohort-sheet/index.ts';
import { LOCALES } from '../../src/texts/index.ts';

const HEADERS = 'Nom;Adresse;Rôle;Défi;Administration;Objectif;Responsable;Arrivée;Départ';
const WORDS = LOCALES.map(({ cohortSheet }) => cohortSheet.words);
const TODAY = Temporal.PlainDate.from('2026-11-23');

const sheetOf = (rows: number): string =>
  [
    HEADERS,
    ...Array.from(
      { length: rows },
      (_row, at) =>
        `Personne ${at};p${at}@demo.example;EIG;Défi ${at % 50};Une administration;Un but;;14/09/2026;13/07/2027`,
    ),
  ].join('\n');

/** Milliseconds of this process's own work, whatever else the machine does. */
const workOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('a large spreadsheet', () => {
  it('is read in time: ten thousand lines in under two seconds', () => {
    const text = sheetOf(ROWS_MAX - 1);
    const cost = workOf(() => {
      const table = readTable(text);
      if ('fault' in table) throw new Error(table.fault.code);
      const read = readSheet(table.rows, { words: WORDS, today: TODAY });
      expect('sheet' in read && read.sheet.lines).toHaveLength(ROWS_MAX - 1);
    });
    expect(cost).toBeLessThan(2_000);
  });

  it('with more lines than that is refused, rather than read in part', () => {
    expect(readTable(sheetOf(ROWS_MAX))).toEqual({ fault: { code: 'many-rows', line: ROWS_MAX + 1 } });
  });

  it('is refused for a cell of 50 kB, before anything looks into it, in under a tenth of a second', () => {
    const cost = workOf(() => {
      for (const text of ['a', 'lundi ', '14/', ', ', '"" '])
        expect(readTable(`${HEADERS}\nAda;ada@demo.example;"${text.repeat(50_000 / text.length)}"`)).toEqual({
          fault: { code: 'long-cell', line: 2 },
        });
    });
    expect(cost).toBeLessThan(500);
  });

  it('is refused for millions of columns, on its first line or on another', () => {
    const cost = workOf(() => {
      const many = 'a;'.repeat(2_500_000);
      expect(readTable(many)).toEqual({ fault: { code: 'long-cell', line: 1 } });
      expect(readTable(`${HEADERS}\n${many}`)).toEqual({ fault: { code: 'long-cell', line: 2 } });
    });
    expect(cost).toBeLessThan(2_000);
    expect(readTable('a;'.repeat(COLUMNS_MAX))).toEqual({ fault: { code: 'many-columns', line: 1 } });
    expect(readTable(`${HEADERS}\n${'a'.repeat(CELL_MAX)}`)).toHaveProperty('rows');
  });
});

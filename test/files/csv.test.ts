import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/files/csv.ts';

const cell = (value: string | number | null): string =>
  toCsv(['a'], [[value]])
    .split('\n')
    .slice(1)
    .join('\n')
    .trim();

describe('a spreadsheet’s cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-2', "'-2"],
    ['@SOMME(A1)', "'@SOMME(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=1;2', '"\'=1;2"'],
    ['il a dit "oui"', '"il a dit ""oui"""'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['un texte', 'un texte'],
  ])('%j is written %j', (value, written) => {
    expect(cell(value)).toBe(written.trim());
  });

  test('a number stays a number, and nothing stays empty', () => {
    expect(cell(-3)).toBe('-3');
    expect(cell(null)).toBe('');
  });

  test('comes after a mark that says UTF-8', () => {
    expect(toCsv(['é'], [])).toBe('\uFEFFé\n');
  });
});

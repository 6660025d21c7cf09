import { describe, expect, test } from 'vitest';
import { readDay } from '../../../../src/rituals/words/dates/days.ts';
import { readSpan } from '../../../../src/rituals/words/dates/spans.ts';

/** The day that a text names, on a Wednesday by default. */
const read = (text: string, today = '2026-11-25'): string | undefined =>
  readDay(text, Temporal.PlainDate.from(today))?.toString();

describe('a day typed in French', () => {
  test.each([
    ['lundi', '2026-11-30'],
    ['Lundi', '2026-11-30'],
    ['LUNDI.', '2026-11-30'],
    ['lun', '2026-11-30'],
    ['jeudi', '2026-11-26'],
    ['mardi', '2026-12-01'],
    ['dimanche', '2026-11-29'],
    ['jusqu’à lundi', '2026-11-30'],
    ["jusqu'à lundi", '2026-11-30'],
    ['jusqu`a lundi', '2026-11-30'],
    ['jusqua lundi', '2026-11-30'],
    ['  jusqu’à  lundi ! ', '2026-11-30'],
    ['demain', '2026-11-26'],
    ['jusqu’à demain', '2026-11-26'],
    ['4/12', '2026-12-04'],
    ['04/12', '2026-12-04'],
    ['4.12', '2026-12-04'],
    ['4/12/2026', '2026-12-04'],
    ['4/12/2027', '2027-12-04'],
    ['jusqu’au 4/12', '2026-12-04'],
    ["jusqu'au 4/12", '2026-12-04'],
    ['au 4/12', '2026-12-04'],
    ['le 4/12', '2026-12-04'],
    ['jusqu’au vendredi 4/12', '2026-12-04'],
    ['ven. 4/12', '2026-12-04'],
    ['4 décembre', '2026-12-04'],
    ['4 decembre', '2026-12-04'],
    ['4 De\u0301cembre', '2026-12-04'],
    ['4 déc', '2026-12-04'],
    ['1er décembre', '2026-12-01'],
    ['jusqu’au 4 décembre', '2026-12-04'],
    ['vendredi 4 décembre', '2026-12-04'],
    ['2026-12-04', '2026-12-04'],
    ['jusqu’au 2026-12-04', '2026-12-04'],
  ])('« %s » is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('a day typed in English', () => {
  test.each([
    ['monday', '2026-11-30'],
    ['Mon', '2026-11-30'],
    ['until Thursday', '2026-11-26'],
    ['on Sunday', '2026-11-29'],
    ['tomorrow', '2026-11-26'],
    ['till tomorrow.', '2026-11-26'],
    ['until December 4', '2026-12-04'],
    ['until December 4th', '2026-12-04'],
    ['Dec 4', '2026-12-04'],
    ['4 December', '2026-12-04'],
    ['Friday 4 December', '2026-12-04'],
    ['Friday, December 4', '2026-12-04'],
    ['until 4/12', '2026-12-04'],
    ['to 2026-12-04', '2026-12-04'],
    ['Mar 4', '2027-03-04'],
    ['May 4', '2027-05-04'],
  ])('“%s” is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('no day at all', () => {
  test.each([
    [''],
    ['   '],
    ['café'],
    ['café cet après-midi'],
    ['café 4/12'],
    ['bientôt'],
    ['lu'],
    ['lundis'],
    ['décembre'],
    ['4'],
    ['31/2'],
    ['31 février'],
    ['0/12'],
    ['32/12'],
    ['4/13'],
    ['2026-02-30'],
    ['2026-13-01'],
    ['10:30'],
    ['1.5 jour'],
    ['4/12 et 5/12'],
    ['constructor'],
  ])('« %s »', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('the year that a text leaves out', () => {
  test.each([
    ['4/1', '2026-12-15', '2027-01-04', 'the next one, seen from December'],
    ['4 janvier', '2026-12-15', '2027-01-04', 'the next one, seen from December'],
    ['until January 4', '2026-12-15', '2027-01-04', 'the next one, seen from December'],
    ['31/12', '2026-12-31', '2026-12-31', 'this one, on the very day'],
    ['lundi', '2026-12-30', '2027-01-04', 'the next one, across the new year'],
    ['demain', '2026-12-31', '2027-01-01', 'the next one, across the new year'],
    ['lundi', '2026-11-30', '2026-12-07', 'a week ahead: a Monday is never today'],
    ['20/11', '2026-11-25', '2026-11-20', 'this one, when the day has just passed'],
    ['27/8', '2026-11-25', '2026-08-27', 'this one, ninety days behind'],
    ['26/8', '2026-11-25', '2027-08-26', 'the next one, further behind'],
    ['29/2', '2027-12-15', '2028-02-29', 'the next one, when only that one has it'],
    ['29/2', '2028-02-01', '2028-02-29', 'this one, when it is leap'],
    ['4 décembre 2028', '2026-12-15', '2028-12-04', 'the year that is typed'],
    ['December 4, 2028', '2026-12-15', '2028-12-04', 'the year that is typed'],
    ['29/2', '2026-12-15', undefined, 'none, when neither has it'],
  ])('« %s » typed on %s is %s: %s', (...[text, today, date]) => {
    expect(read(text, today)).toBe(date);
  });
});

describe('days away', () => {
  const span = (text: string): string[] | undefined => {
    const found = readSpan(text, Temporal.PlainDate.from('2026-11-25'));
    return found && [found.from.toString(), found.to.toString()];
  };

  test.each([
    ['', ['2026-11-25', '2026-11-25']],
    ['aujourd’hui', ['2026-11-25', '2026-11-25']],
    ['vendredi', ['2026-11-27', '2026-11-27']],
    ['demain', ['2026-11-26', '2026-11-26']],
    ['jusqu’à lundi', ['2026-11-25', '2026-11-29']],
    ['until monday', ['2026-11-25', '2026-11-29']],
    ['du 4/12 au 11/12', ['2026-12-04', '2026-12-11']],
    ['de lundi à mercredi', ['2026-11-30', '2026-12-02']],
    ['from 4 December to 11 December', ['2026-12-04', '2026-12-11']],
    ['du 28/12 au 3/1', ['2026-12-28', '2027-01-03']],
    ['du 1er au 4 décembre', ['2026-12-01', '2026-12-04']],
    ['du 4 au 8 décembre', ['2026-12-04', '2026-12-08']],
    ['jusqu’au 4 décembre inclus', ['2026-11-25', '2026-12-04']],
    ['la semaine prochaine', ['2026-11-30', '2026-12-04']],
    ['this week', ['2026-11-25', '2026-11-27']],
    ['du 26 au 28', ['2026-11-26', '2026-11-28']],
    ['du 28 au 3', ['2026-11-28', '2026-12-03']],
    ['du 7 au 11', ['2026-12-07', '2026-12-11']],
    ['du 31 au 4', ['2026-12-31', '2027-01-04']],
    ['from the 7th to the 11th', ['2026-12-07', '2026-12-11']],
  ])('« %s » has both its days', (text, days) => {
    expect(span(text)).toEqual(days);
  });

  test.each([
    ['café'],
    ['du lundi'],
    ['du 31/2 au 4/3'],
    ['de 9 à 12'],
    ['du 0 au 32'],
    ['la semaine des quatre jeudis'],
  ])('« %s » names no days', (text) => {
    expect(span(text)).toBeUndefined();
  });
});

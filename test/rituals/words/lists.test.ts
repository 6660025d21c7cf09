import { expect, test } from 'vitest';
import { splitAtColon, splitEnumeration, splitList } from '../../../src/rituals/words/lists.ts';
import { readWeekdays } from '../../../src/rituals/words/dates/weekdays.ts';
import { isTicked, readYesNo } from '../../../src/rituals/words/yes-no.ts';

test('a list has one thing a line, or commas, or « ; »', () => {
  expect(splitList(' réseau, VPN ; wifi\n\nposte et écran,')).toEqual([
    'réseau',
    'VPN',
    'wifi',
    'poste et écran',
  ]);
});

test('an enumeration may also end with « et » or “and”', () => {
  expect(splitEnumeration('lundi, mardi et jeudi')).toEqual(['lundi', 'mardi', 'jeudi']);
  expect(splitEnumeration('maps and charts; sand')).toEqual(['maps', 'charts', 'sand']);
});

test('a text is cut at its first colon', () => {
  expect(splitAtColon('2 réseau : la DSI : depuis lundi')).toEqual(['2 réseau ', 'la DSI : depuis lundi']);
  expect(splitAtColon('réseau')).toEqual(['réseau', '']);
});

test.each([
  ['oui', true],
  ['Oui !', true],
  ['D’accord', true],
  ['YES', true],
  ['ok.', true],
  ['non', false],
  ['No', false],
  ['off', false],
  ['peut-être', undefined],
  ['oui mais', undefined],
  ['', undefined],
  ['constructor', undefined],
])('« %s » says yes, no or nothing: %s', (text, said) => {
  expect(readYesNo(text)).toBe(said);
});

test('a box of a spreadsheet is ticked by a yes, a cross, or what the spreadsheet writes', () => {
  expect(['oui', 'x', 'X', '1', 'VRAI', 'TRUE'].map(isTicked)).not.toContain(false);
  expect(['', 'non', '0', 'FAUX', 'y a-t-il'].map(isTicked)).not.toContain(true);
});

test.each([
  ['lundi, mardi et jeudi', ['mon', 'tue', 'thu']],
  ['jeudi lundi', ['mon', 'thu']],
  ['lun mar jeu', ['mon', 'tue', 'thu']],
  ['lun. mar.', ['mon', 'tue']],
  ['lun-jeu', ['mon', 'tue', 'wed', 'thu']],
  ['lundi à jeudi', ['mon', 'tue', 'wed', 'thu']],
  ['du lundi au mercredi', ['mon', 'tue', 'wed']],
  ['Monday to Wednesday', ['mon', 'tue', 'wed']],
  ['lu, ma', undefined],
  ['lundi matin', undefined],
  ['vendredi à lundi', []],
  ['', undefined],
])('days of the week: « %s »', (text, days) => {
  expect(readWeekdays(text)).toEqual(days);
});

test('where only days are expected, two letters are enough', () => {
  expect(readWeekdays('lu, ma', 2)).toEqual(['mon', 'tue']);
});

import { describe, expect, test } from 'vitest';
import {
  readCount,
  readMinutes,
  readNumber,
  readNumbered,
  readNumbers,
} from '../../../src/rituals/words/numbers.ts';

describe('a number before a text', () => {
  test.each([
    ['3', 3, ''],
    ['n° 3 Une raison', 3, 'Une raison'],
    ['N°3', 3, ''],
    ['no 3', 3, ''],
    ['No. 3', 3, ''],
    ['n 3', 3, ''],
    ['nº3 x', 3, 'x'],
    ['#3', 3, ''],
    ['numéro 3', 3, ''],
    ['number 3 the room', 3, 'the room'],
    ['3 : la salle', 3, 'la salle'],
    ['3: la salle', 3, 'la salle'],
    ['3. La salle', 3, 'La salle'],
    ['3, la salle', 3, 'la salle'],
    ['3 – la salle\nest prise', 3, 'la salle\nest prise'],
    ['3) la salle', 3, 'la salle'],
    ['3 2/12 à 14h', 3, '2/12 à 14h'],
    ['trois', 3, ''],
    ['Two', 2, ''],
  ])('« %s »', (text, number, rest) => {
    expect(readNumbered(text)).toEqual({ number, rest });
  });

  test.each([
    '',
    '2/12 à 14h',
    '12h30',
    '9:30',
    '4.12',
    '2026-12-04',
    '3e étage',
    '3idées',
    'trois idées',
    'la 3',
    '-3',
    'n°',
    '1234567890123456',
  ])('« %s » does not begin with one', (text) => {
    expect(readNumbered(text)).toEqual({ rest: text });
  });

  test('with a text after it is not a number alone', () => {
    expect([readNumber('n° 3'), readNumber('3 fois')]).toEqual([3, undefined]);
  });
});

describe('several numbers', () => {
  test.each([
    ['1, 2 et 4', [1, 2, 4]],
    ['1 2 4', [1, 2, 4]],
    ['n° 1 ; n° 2', [1, 2]],
    ['#1 and #2', [1, 2]],
    ['deux et trois', [2, 3]],
    ['4, 4', [4]],
    ['3', [3]],
    ['1, deux idées', undefined],
    ['', undefined],
    ['et', undefined],
  ])('« %s »', (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers);
  });
});

test.each([
  ['12', 12],
  ['10 000', 10_000],
  ['10\u202F000', 10_000],
  ['12 personnes', 12],
  ['douze', undefined],
  ['-3', undefined],
])('a count: « %s »', (text, expected) => {
  expect(readCount(text)).toBe(expected);
});

test.each([
  ['45', 45],
  ['45 minutes', 45],
  ['1h', 60],
  ['1 h 30', 90],
  ['2 heures', 120],
  ['longtemps', undefined],
])('a length: « %s »', (text, expected) => {
  expect(readMinutes(text)).toBe(expected);
});

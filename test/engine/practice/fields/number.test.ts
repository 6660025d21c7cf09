import { expect, it } from 'vitest';
import { wholeNumber } from '../../../../src/engine/practice/fields/number.ts';
import { readMinutes } from '../../../../src/rituals/words/numbers.ts';
import { READING } from '../../../fixtures/read-fields.ts';

const options = { label: () => 'Durée', min: 10, max: 480, usual: 45 };
const digits = wholeNumber(options);
const minutes = wholeNumber({ ...options, read: readMinutes });
const fault = { fault: ['« Durée » : un nombre de 10 à 480. Rien n’a été enregistré.'] };

it.each([
  ['60', undefined, { value: 60 }, { value: 60 }],
  ['1 h 30', undefined, fault, { value: 90 }],
  ['90 minutes', undefined, { value: 90 }, { value: 90 }],
  ['une heure', undefined, fault, fault],
  ['9', undefined, fault, fault],
  ['481', undefined, fault, fault],
  ['', undefined, { value: 45 }, { value: 45 }],
  ['', 60, { value: 60 }, { value: 60 }],
  [undefined, 60, { value: 60 }, { value: 60 }],
])('« %s » after %s, in digits or as people say a length', (raw, before, byDigits, byWords) => {
  expect(digits.read(raw, before, READING)).toEqual(byDigits);
  expect(minutes.read(raw, before, READING)).toEqual(byWords);
});

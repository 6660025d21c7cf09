import { expect, it } from 'vitest';
import { list } from '../../../../src/engine/practice/fields/text.ts';
import { READING } from '../../../fixtures/read-fields.ts';

const subjects = list({ label: () => 'Sujets', max: 30 });

it('a list typed one thing a line is one line with commas', () => {
  expect(subjects.read('rgaa \n  dsfr,  postgis ', '', READING)).toEqual({ value: 'rgaa, dsfr, postgis' });
});

it('a list emptied is erased, and one not mentioned stays', () => {
  expect(subjects.read(' ', 'rgaa', READING)).toEqual({ value: '' });
  expect(subjects.read(undefined, 'rgaa', READING)).toEqual({ value: 'rgaa' });
});

it('a text shows what is there, and has no value before', () => {
  expect(subjects.show('subjects', 'rgaa', READING)).toMatchObject({
    label: 'Sujets',
    max: 30,
    value: 'rgaa',
  });
  expect(subjects.show('subjects', '', READING)).not.toHaveProperty('value');
});

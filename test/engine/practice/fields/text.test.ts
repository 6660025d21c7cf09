import { expect, it } from 'vitest';
import { list } from '../../../../src/engine/practice/fields/text.ts';
import { textsIn } from '../../../../src/texts/index.ts';

const reading = {
  texts: textsIn('fr'),
  now: Temporal.Instant.from('2026-11-23T09:00:00Z'),
  zone: 'Europe/Paris',
};
const subjects = list({ label: () => 'Sujets', max: 30 });

it('a list typed one thing a line is one line with commas', () => {
  expect(subjects.read('rgaa \n  dsfr,  postgis ', '', reading)).toEqual({ value: 'rgaa, dsfr, postgis' });
});

it('a list emptied is erased, and one not mentioned stays', () => {
  expect(subjects.read(' ', 'rgaa', reading)).toEqual({ value: '' });
  expect(subjects.read(undefined, 'rgaa', reading)).toEqual({ value: 'rgaa' });
});

it('a text shows what is there, and has no value before', () => {
  expect(subjects.show('subjects', 'rgaa', reading)).toMatchObject({
    label: 'Sujets',
    max: 30,
    value: 'rgaa',
  });
  expect(subjects.show('subjects', '', reading)).not.toHaveProperty('value');
});

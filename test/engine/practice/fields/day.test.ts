import { expect, it } from 'vitest';
import { day } from '../../../../src/engine/practice/fields/day.ts';
import { READING } from '../../../fixtures/read-fields.ts';

const options = { label: () => 'Jour' };
const optional = day(options);
const required = day({ ...options, required: true });
const [before, fourth] = ['2026-12-01', '2026-12-04'].map((text) => Temporal.PlainDate.from(text));
const fault = { fault: [READING.texts.engine.fields.notADay('Jour')] };

it.each([
  ['4/12', before, { value: fourth }, { value: fourth }],
  ['', before, { value: before }, { value: before }],
  [undefined, before, { value: before }, { value: before }],
  ['', undefined, { value: undefined }, fault],
  ['bientôt', before, fault, fault],
])('« %s » after %s, where a day may be missing and where it may not', (raw, was, may, mayNot) => {
  expect(optional.read(raw, was, READING)).toEqual(may);
  expect(required.read(raw, was, READING)).toEqual(mayNot);
});

it('a day shows what it was, and has no value before', () => {
  expect(optional.show('on', before, READING)).toMatchObject({ required: false, value: '2026-12-01' });
  expect(required.show('on', undefined, READING)).toEqual({
    name: 'on',
    label: 'Jour',
    required: true,
    type: 'date',
  });
});

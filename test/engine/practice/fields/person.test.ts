import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/chat/plain.ts';
import { person } from '../../../../src/engine/practice/fields/person.ts';
import { READING } from '../../../fixtures/read-fields.ts';

const PEOPLE = [
  { id: 'p1', slug: 'ada', name: 'Ada Un' },
  { id: 'p2', slug: 'lea-c', name: 'Léa Canal' },
  { id: 'p3', slug: 'lea-d', name: 'Léa Dupont' },
];
const options = { label: () => 'Responsable', among: PEOPLE };
const field = person(options);
const read = (raw: string | undefined, before?: (typeof PEOPLE)[number]) => {
  const found = field.read(raw, before, READING);
  return 'value' in found ? found.value?.name : plainText(found.fault);
};

describe('a field that holds a person', () => {
  test('shows who it is already', () => {
    expect(field.show('who', PEOPLE[1], READING)).toEqual({
      name: 'who',
      label: 'Responsable',
      required: false,
      type: 'person',
      value: 'p2',
    });
  });

  test.each([
    ['p1', 'Ada Un'],
    ['ada', 'Ada Un'],
    ['Léa D.', 'Léa Dupont'],
  ])('picked or typed as « %s » is %s', (raw, name) => {
    expect(read(raw)).toBe(name);
  });

  test('refuses someone who is not of the list, even picked', () => {
    expect(read('U999')).toContain('cette personne ne peut pas être choisie ici');
  });

  test('refuses a name that two people have', () => {
    expect(read('Léa')).toContain('plusieurs personnes portent ce nom');
  });

  test('left blank, stays who it was, or nobody', () => {
    expect([read('', PEOPLE[0]), read(undefined, PEOPLE[0]), read('')]).toEqual([
      'Ada Un',
      'Ada Un',
      undefined,
    ]);
  });

  test('required and blank, is asked for', () => {
    const required = person({ ...options, required: true }).read('', undefined, READING);
    expect(required).toEqual({ fault: [READING.texts.engine.fields.required('Responsable')] });
  });
});

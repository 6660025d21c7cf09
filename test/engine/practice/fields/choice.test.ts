import { describe, expect, it } from 'vitest';
import { optionalChoice } from '../../../../src/engine/practice/fields/choice.ts';
import { READING } from '../../../fixtures/read-fields.ts';

const taste = optionalChoice({
  label: () => 'Goût',
  values: ['nuts', 'plum'],
  labels: () => ({ nuts: 'Noix', plum: 'Prune' }),
});

describe('a choice that may be left unchosen', () => {
  it.each([
    ['', undefined, { value: undefined }],
    [undefined, undefined, { value: undefined }],
    ['', 'plum', { value: 'plum' }],
    ['noix', 'plum', { value: 'nuts' }],
    [
      'sel',
      'plum',
      { fault: ['« Goût » : je n’ai pas compris. Rien n’a été enregistré : choisissez parmi Noix, Prune.'] },
    ],
  ] as const)('« %s » after %s', (raw, before, expected) => {
    expect(taste.read(raw, before, READING)).toEqual(expected);
  });

  it('is not required, and shows what was chosen', () => {
    expect(taste.show('taste', 'plum', READING)).toMatchObject({ required: false, value: 'plum' });
    expect(taste.show('taste', undefined, READING)).not.toHaveProperty('value');
  });
});

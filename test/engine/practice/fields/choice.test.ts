import { describe, expect, it } from 'vitest';
import { optionalChoice } from '../../../../src/engine/practice/fields/choice.ts';
import { textsIn } from '../../../../src/texts/index.ts';

const texts = textsIn('fr');
const reading = { texts, now: Temporal.Instant.from('2026-11-23T09:00:00Z'), zone: 'Europe/Paris' };
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
    expect(taste.read(raw, before, reading)).toEqual(expected);
  });

  it('is not required, and shows what was chosen', () => {
    expect(taste.show('taste', 'plum', reading)).toMatchObject({ required: false, value: 'plum' });
    expect(taste.show('taste', undefined, reading)).not.toHaveProperty('value');
  });
});

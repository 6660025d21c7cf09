import { describe, expect, it } from 'vitest';
import {
  addFields,
  linkFields,
  moveFields,
  noteFields,
  snoozeFields,
} from '../../../commands/milestone/fields.ts';
import {
  addressIn,
  isTitleAndDay,
  missingIn,
  splitLastWord,
} from '../../../commands/milestone/typed-parts.ts';
import { milestoneKeys, milestoneRef } from '../../../src/messages/milestone/keys.ts';
import { readWith } from '../../fixtures/read-fields.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');
const day = (text: string) => Temporal.PlainDate.from(text);

describe('what is typed of a milestone', () => {
  it.each([
    ['feuille de route 27/11', true],
    ['feuille de route au vendredi 4 décembre', true],
    ['27/11', false],
    ['du lundi : tout va bien', false],
  ])('« %s » is a title and a day: %s', (text, expected) => {
    expect(isTitleAndDay(text)).toBe(expected);
  });

  it.each([
    ['', []],
    ['sans réseau, badges', ['network', 'badges']],
    ['without screens', ['equipment']],
    ['sans chocolat', undefined],
    ['réseau', undefined],
  ])('« %s » says what is missing', (text, items) => {
    expect(missingIn(text)).toEqual(items);
  });

  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['<https://a.example/x|ici>', 'https://a.example/x'],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
  ])('an address: %s', (text, address) => {
    expect(addressIn(text)).toBe(address);
  });

  it('the last word is the address of what comes before', () => {
    expect(splitLastWord('feuille de route  https://a.example')).toEqual({
      title: 'feuille de route',
      rest: 'https://a.example',
    });
  });
});

describe('what its buttons carry', () => {
  const team = '11111111-1111-4111-8111-111111111111';

  it('is a milestone of a team, of the cohort or of one person, as always', () => {
    const ref = { slug: 'roadmap', challengeId: team, personId: null };
    expect(milestoneRef.write(ref)).toBe(`roadmap ${team} -`);
    expect(milestoneRef.read(`roadmap ${team} -`)).toEqual({ value: ref });
    expect(milestoneRef.read('demo-day - -')?.value).toEqual({
      slug: 'demo-day',
      challengeId: null,
      personId: null,
    });
    expect(milestoneKeys.follow.payload.read(`9 roadmap ${team} -`)?.value[0]).toBe(9);
  });

  it.each(['', 'x', 'roadmap', 'roadmap ../.. -', `roadmap ${team}`, `roadmap ${team} - -`])(
    '« %s » is none',
    (text) => {
      expect(milestoneRef.read(text)).toBeUndefined();
    },
  );

  it('moves by fewer than a thousand days', () => {
    expect(milestoneKeys.follow.payload.read('1000 demo-day - -')).toBeUndefined();
  });
});

describe('the fields of a milestone', () => {
  const snooze = snoozeFields(TODAY);

  it('one is put off by a week, or until the day said', () => {
    expect(readWith(snooze, {})).toEqual({ until: day('2026-11-30') });
    expect(readWith(snooze, { until: 'demain' })).toEqual({ until: day('2026-11-24') });
    expect(readWith(snooze, { until: '23/11' })).toEqual({
      errors: { until: expect.stringContaining('date à venir') },
    });
  });

  it.each([
    ['a move without a day', moveFields, {}, 'on', 'Je n’ai pas trouvé de date'],
    ['a reservation without words', noteFields, { note: ' ' }, 'note', 'Il manque la réserve'],
    ['one of 121', noteFields, { note: 'x'.repeat(121) }, 'note', '121 caractères, pour 120 au plus'],
    ['an own one without a day', addFields, { title: 'Atelier' }, 'on', 'Il manque un titre et une date'],
    ['an own one without a title', addFields, { on: '4/12' }, 'title', 'Il manque un titre et une date'],
    ['a link that runs', linkFields, { link: 'javascript:alert(1)' }, 'link', 'Ceci n’est pas une adresse'],
  ])('%s is refused', (_, set, values, field, says) => {
    expect(readWith<unknown, never>(set, values)).toEqual({
      errors: { [field]: expect.stringContaining(says) },
    });
  });
});

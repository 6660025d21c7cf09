import { describe, expect, it } from 'vitest';
import { message, said, strong } from '../../src/chat/message.ts';
import { plainMessage } from '../../src/chat/plain.ts';
import { typesetMessage, typesetAnswer, typesetWords } from '../../src/chat/typeset.ts';

/** `_` stands for a space that may not break. */
const shown = (text: string): string => text.replaceAll('\u00A0', '_');

describe('French words, whatever is put into them', () => {
  it.each([
    ['« Rivage Clair » : bloqué !', '«_Rivage Clair_»_: bloqué_!'],
    ['Est-ce toujours utile ? Non ; merci.', 'Est-ce toujours utile_? Non_; merci.'],
    ['(« promo » ?)', '(«_promo_»_?)'],
    ['Demande n° 3, vendredi à 15 h 05', 'Demande n°_3, vendredi à 15_h_05'],
    ['à 9 h.', 'à 9_h.'],
    ['« 1. … », « 2. … »', '«_1._…_», «_2._…_»'],
    ['20 % des bilans, 400 ko', '20_% des bilans, 400_ko'],
    ['Ce qu’Aurèle recevrait', 'Ce qu’Aurèle recevrait'],
    ["Direction de l'eau", 'Direction de l’eau'],
  ])('« %s »', (typed, set) => {
    expect(shown(typesetWords(typed, 'fr'))).toBe(set);
    expect(typesetWords(typesetWords(typed, 'fr'), 'fr')).toBe(typesetWords(typed, 'fr'));
  });

  it.each([
    'https://exemple.example/?a=1;b=2',
    '2026-12-04T15:00',
    'cohort: { id: demo }',
    'v=DMARC1; p=none',
    "'abc'",
  ])('leaves « %s » alone', (typed) => {
    expect(typesetWords(typed, 'fr')).toBe(typed);
  });
});

describe('English words', () => {
  it('keep their spaces, but for « no. 3 » and apostrophes', () => {
    expect(shown(typesetWords("“data” : request no. 3, the team's", 'en'))).toBe(
      '“data” : request no._3, the team’s',
    );
  });
});

describe('a message', () => {
  const ours = message({
    title: ['Qui ?'],
    text: ['« ', said('ça va ?'), ' »'],
    list: [[strong('Quand :'), ' lundi']],
    fields: [[['État'], ['lancée']]],
    actions: { id: 'x', label: 'Choisir', payload: '', options: [{ value: 'a ?', label: 'Aucun ?' }] },
  });

  it('is set everywhere, but for what people wrote', () => {
    expect(shown(plainMessage(typesetMessage(ours, 'fr')))).toBe(
      'Qui_?\n«_ça va ?_»\n• Quand_: lundi\nÉtat_: lancée\nChoisir_: Aucun_?',
    );
    const { actions } = typesetMessage(ours, 'fr').sections[0] ?? {};
    expect(actions).toMatchObject({ options: [{ value: 'a ?' }] });
  });

  it('has no space before the colon of a field or a choice in English', () => {
    const english = message({
      fields: [[['State'], ['launched']]],
      actions: { id: 'x', label: 'Choose', payload: '', options: [{ value: 'a', label: 'One' }] },
    });
    expect(plainMessage(typesetMessage(english, 'en'))).toBe('State: launched\nChoose: One');
  });

  it('is set too when it is a form, whose values stay as they were written', () => {
    const form = {
      id: 'f',
      title: 'Tout effacer ?',
      payload: '',
      fields: [{ name: 'n', label: 'Pourquoi ?', required: true, type: 'text', value: 'parce que !' }],
    } as const;
    expect(typesetAnswer({ form }, 'fr')).toMatchObject({
      form: { title: 'Tout effacer\u00A0?', fields: [{ label: 'Pourquoi\u00A0?', value: 'parce que !' }] },
    });
    expect(typesetAnswer({ errors: { n: ['Non !'] } }, 'fr')).toEqual({ errors: { n: ['Non\u00A0!'] } });
  });
});

import { describe, expect, test } from 'vitest';
import { keyIn, keyNamed } from '../../../src/rituals/words/named.ts';
import { guessVerb, readAct, readVerb } from '../../../src/rituals/words/verbs.ts';
import { LOCALES } from '../../../src/texts/index.ts';

const VERBS = [
  {
    done: ['fait', 'terminé'],
    reserve: ['fait avec réserve'],
    none: ['sans objet'],
    later: ['plus tard'],
    join: ['m’inscrire', 'je m’inscris'],
    link: ['lien'],
    bind: ['lier'],
  },
  {
    done: ['done'],
    reserve: [],
    none: ['not applicable'],
    later: ['later'],
    join: [],
    link: ['link'],
    bind: [],
  },
];

describe('the verb that begins a text', () => {
  test.each([
    ['fait feuille de route', 'done', 'feuille de route'],
    ['Terminé : la carte', 'done', 'la carte'],
    ['TERMINE', 'done', ''],
    ['fait « La carte » hier', 'done', '« La carte » hier'],
    ['fait avec réserve la carte', 'reserve', 'la carte'],
    ['sans objet', 'none', ''],
    ['sans-objet 3', 'none', '3'],
    ['m’inscrire 3', 'join', '3'],
    ["M'INSCRIRE 3", 'join', '3'],
    ['not applicable 3', 'none', '3'],
  ])('« %s »', (text, verb, rest) => {
    expect(readVerb(text, VERBS)).toEqual({ verb, rest });
  });

  test.each([
    ['termiine la carte', 'done', 'la carte', 'terminé'],
    ['sans obejt 3', 'none', '3', 'sans objet'],
    ['plus tar 3', 'later', '3', 'plus tard'],
    ['sansobjet', 'none', '', 'sans objet'],
    ['fait avec reserv la carte', 'done', 'avec reserv la carte', undefined],
    ['je m’inscri 2', 'join', '2', 'je m’inscris'],
  ])('« %s » has a slip', (text, verb, rest, meant) => {
    expect(readVerb(text, VERBS)).toEqual({ verb, rest, ...(meant ? { meant } : {}) });
  });

  test.each(['', '!', 'fai 3', 'lie', 'sans', 'la carte', 'constructor', '__proto__ 3', 'x'.repeat(500)])(
    '« %s » has none',
    (text) => {
      expect(readVerb(text, VERBS)).toBeUndefined();
    },
  );

  test('near two verbs, it is neither', () => {
    expect(readVerb('liem', [{ a: ['lien'], b: ['lier'] }])).toBeUndefined();
  });

  test('typed exactly, it is not guessed', () => {
    expect(guessVerb('fait la carte', VERBS)).toBeUndefined();
    expect(guessVerb('faiit la carte', VERBS)).toEqual({ verb: 'done', rest: 'la carte', meant: 'fait' });
  });
});

const HELP = LOCALES.map(({ helpWords }) => helpWords.verbs);

describe('an act typed in words', () => {
  test.each([
    ['je prends 12', { act: 'take', number: 12, rest: '' }],
    ['Je Prends n° 12', { act: 'take', number: 12, rest: '' }],
    ['prendre #12', { act: 'take', number: 12, rest: '' }],
    ['I take 12', { act: 'take', number: 12, rest: '' }],
    ['pas disponible', { act: 'busy', rest: '' }],
    ['je passe la main 3', { act: 'pass', number: 3, rest: '' }],
    [
      'résolu 12 : il fallait\nouvrir le port',
      { act: 'solved', number: 12, rest: 'il fallait\nouvrir le port' },
    ],
    ['resolu 12', { act: 'solved', number: 12, rest: '' }],
    ['je n’en ai plus besoin 4', { act: 'dropped', number: 4, rest: '' }],
    ['worked around 5 with a hotspot', { act: 'around', number: 5, rest: 'with a hotspot' }],
  ])('« %s »', (text, act) => {
    expect(readAct(text, HELP)).toEqual(act);
  });

  test('may have a text instead of a number, for some verbs', () => {
    expect(readAct('résolu il fallait ouvrir', HELP, ['solved'])).toEqual({
      act: 'solved',
      rest: 'il fallait ouvrir',
    });
  });

  test.each([
    '',
    'je prends un café',
    'résolu hier soir',
    'rgaa 12',
    '12',
    'pas de blocage',
    '_proto_ 1',
    'constructor 1',
    'je prend 1',
  ])('« %s » is none', (text) => {
    expect(readAct(text, HELP)).toBeUndefined();
  });

  test.each([
    ['je prend 1', 'take', '1'],
    ['même problèm 2', 'same', '2'],
    ['je pase la main 3', 'pass', '3'],
  ])('with a slip, « %s » is guessed', (text, verb, rest) => {
    expect(guessVerb(text, HELP)).toMatchObject({ verb, rest });
  });
});

describe('a value of a list', () => {
  const LISTS = [
    { week: ['cette-semaine', 'semaine'], today: ['aujourd-hui'] },
    { week: ['this week'], today: [] },
  ];

  test.each([
    ['Cette semaine', 'week'],
    ['aujourd’hui', 'today'],
    ['THIS WEEK', 'week'],
    ['semaine prochaine', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('named by « %s »', (text, value) => {
    expect(keyNamed(text, LISTS)).toBe(value);
  });

  test('described in a sentence is the one with the longest of its words', () => {
    const STAGES = [{ open: ['ouvert'], opening: ['en cours d’ouverture'], none: ['rien'] }];
    expect(keyIn('C’est en cours d’ouverture, rien de neuf', STAGES)).toBe('opening');
    expect(keyIn('entrouvert', STAGES)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { type GivenAnswers, type Result, type StoredAnswers } from '../../../src/rituals/standup/answer.ts';
import { questionsOf } from '../../../src/rituals/standup/question-sets.ts';
import {
  applyTyped,
  isNumbered,
  isNumberedAnswer,
  readTyped,
  type TypedLine,
} from '../../../src/rituals/standup/typed-answer.ts';

const [weekly, daily] = [questionsOf('weekly'), questionsOf('daily')];

const given = (values: Record<string, string>, kept: readonly string[] = []): GivenAnswers => ({
  values,
  kept,
});

/** Each line as `question: text`, with a mark when it is team-only. */
const linesOf = (read: Result<readonly TypedLine[]>): string[] =>
  'ok' in read
    ? read.ok.map(({ question, text, kept }) => `${question.name}: ${text}${kept ? ' [kept]' : ''}`)
    : [`refused: ${read.refused.code}`];

const weeklyLines = (text: string, before?: GivenAnswers): string[] =>
  linesOf(readTyped(text, weekly, before));
const dailyLines = (text: string, before?: GivenAnswers): string[] => linesOf(readTyped(text, daily, before));

describe('numbers alone address a text to the questions of a prompt', () => {
  test.each([
    '1. La carte',
    '1. La carte\n2. Le moteur',
    '2. La carte\n4. Un badge',
    '1) La carte\net les tuiles',
  ])('« %s »', (text) => {
    expect(isNumberedAnswer(text)).toBe(true);
  });

  test.each([
    '2. La carte',
    '3',
    '1.',
    '1.\n2.',
    'La carte',
    'La carte\n1. Le moteur\n2. Rien',
    '10:30 à la DSI',
  ])('not « %s »', (text) => {
    expect(isNumberedAnswer(text)).toBe(false);
  });
});

describe('a number begins an answer', () => {
  test.each([
    ['2. la carte'],
    ['2 . la carte'],
    ['2) la carte'],
    ['2 ) la carte'],
    ['2 : la carte'],
    ['2: la carte'],
    ['2\u00a0: la carte'],
    ['2.la carte'],
    ['  2.   la carte  '],
    ['02. la carte'],
  ])('« %s »', (text) => {
    expect([isNumbered(text), weeklyLines(text)]).toEqual([true, ['priority: la carte']]);
  });

  test.each([
    ['10:30 réunion'],
    ['1.5 jour'],
    ['1,5 jour'],
    ['2 réunions'],
    ['2026. Une année'],
    ['2 - la carte'],
    ['la carte : 2'],
    ['2:la carte'],
    ['Voici :\n2. la carte'],
  ])('but not « %s »', (text) => {
    expect([isNumbered(text), weeklyLines(text)]).toEqual([false, [`priority: ${text}`]]);
  });
});

describe('several lines', () => {
  test('each go to their question, in whatever order', () => {
    expect(weeklyLines('4. un coup de main\n1. bien\n2. la carte')).toEqual([
      'help: un coup de main',
      'mood: bien',
      'priority: la carte',
    ]);
  });

  test('without a number continue the answer above', () => {
    expect(weeklyLines('2. la carte\net ses légendes\n\n10:30 réunion\n3. rien')).toEqual([
      'priority: la carte\net ses légendes\n\n10:30 réunion',
      'ups: rien',
    ]);
  });

  test('may be the question’s own answer on the next line', () => {
    expect(weeklyLines('2.\nla carte')).toEqual(['priority: la carte']);
  });

  test.each([['2.'], ['2)'], ['2 :'], ['2:']])('« %s » alone takes the answer back', (text) => {
    expect(weeklyLines(text)).toEqual(['priority: ']);
  });
});

describe('(équipe)', () => {
  test.each([
    ['2. (équipe) la carte'],
    ['2. la carte (équipe)'],
    ['2. (Équipe) la carte'],
    ['2. la carte (equipe)'],
    ['2. (team) la carte'],
    ['2. la carte (TEAM)'],
  ])('« %s » keeps the answer for the team', (text) => {
    expect(weeklyLines(text)).toEqual(['priority: la carte [kept]']);
  });

  test.each([
    ['2. la carte (équipe) du lac', 'priority: la carte (équipe) du lac'],
    ['2. équipe', 'priority: équipe'],
  ])('« %s » is only a word', (text, line) => {
    expect(weeklyLines(text)).toEqual([line]);
  });

  test('marks its own line only, and an unnumbered text too', () => {
    expect(weeklyLines('2. la carte\n3. (équipe) fatigue')).toEqual([
      'priority: la carte',
      'ups: fatigue [kept]',
    ]);
    expect(weeklyLines('la carte (équipe)')).toEqual(['priority: la carte [kept]']);
  });
});

describe('a text without a number', () => {
  test.each<[name: string, before: GivenAnswers | undefined, lines: string[]]>([
    ['answers the first question that needs it', undefined, ['since: la carte']],
    ['answers the next one that still does', given({ since: 'a' }), ['next: la carte']],
    ['skips what is answered further down', given({ next: 'a' }), ['since: la carte']],
    ['is refused once all is answered', given({ since: 'a', next: 'b' }), ['refused: already-answered']],
  ])('%s', (_, before, lines) => {
    expect(dailyLines('la carte', before)).toEqual(lines);
  });

  test.each([[''], ['   '], ['\n\n']])('is refused when it says nothing: %j', (text) => {
    expect(dailyLines(text)).toEqual(['refused: nothing-said']);
  });
});

describe('a number without a question is refused with their count', () => {
  test.each([
    ['9. la carte', 9],
    ['0. la carte', 0],
    ['2. la carte\n6. le reste', 6],
  ])('« %s »', (text, number) => {
    expect(readTyped(text, weekly)).toEqual({ refused: { code: 'no-such-question', number, count: 5 } });
  });

  test('and a question already answered may be given again by its number', () => {
    expect(dailyLines('1. la carte', given({ since: 'a', next: 'b' }))).toEqual(['since: la carte']);
  });
});

const stored = (
  writtenBy: string | null,
  values: Record<string, string>,
  kept: readonly string[] = [],
): StoredAnswers => ({ values, kept, writtenBy, severalHands: false });

const typedBy = (
  author: string,
  text: string,
  before?: StoredAnswers,
  correcting = false,
): Result<GivenAnswers> => {
  const read = readTyped(text, weekly, before);
  if ('refused' in read) throw new Error(`not read: ${read.refused.code}`);
  return applyTyped(read.ok, before, { author, correcting });
};

describe('typed over one’s own answer', () => {
  const mine = stored('e01', { priority: 'la carte', ups: 'fatigue' }, ['ups']);

  test('the new words replace the old ones, and the others stay', () => {
    expect(typedBy('e01', '2. le lac', mine)).toEqual({
      ok: given({ priority: 'le lac', ups: 'fatigue' }, ['ups']),
    });
  });

  test('what was kept stays kept', () => {
    expect(typedBy('e01', '3. repos', mine)).toEqual({
      ok: given({ priority: 'la carte', ups: 'repos' }, ['ups']),
    });
  });

  test('what was shared becomes kept with the mark, once', () => {
    const kept = { ok: given({ priority: 'le lac', ups: 'repos' }, ['ups', 'priority']) };
    expect(typedBy('e01', '2. (équipe) le lac\n3. repos (équipe)', mine)).toEqual(kept);
  });

  test('a number alone takes the answer back, and its mark stays for what comes next', () => {
    expect(typedBy('e01', '3.', mine)).toEqual({ ok: given({ priority: 'la carte' }, ['ups']) });
  });

  test('the stored answer itself is left as it was', () => {
    typedBy('e01', '2. le lac\n3.', mine);
    expect(mine).toEqual(stored('e01', { priority: 'la carte', ups: 'fatigue' }, ['ups']));
  });
});

describe('typed over a teammate’s answer', () => {
  const theirs = stored('e02', { priority: 'la carte', ups: 'fatigue' }, ['ups']);

  test('the new words are refused, naming all the questions that are taken', () => {
    expect(typedBy('e01', '3. repos\n2. le lac\n4. oui', theirs)).toEqual({
      refused: { code: 'taken', questions: ['ups', 'priority'] },
    });
  });

  test.each<[name: string, text: string, before: StoredAnswers]>([
    ['nor can they be taken back', '2.', theirs],
    ['nor when their author was erased', '2. le lac', stored(null, { priority: 'la carte' })],
  ])('%s', (_, text, before) => {
    expect(typedBy('e01', text, before)).toEqual({ refused: { code: 'taken', questions: ['priority'] } });
  });

  test.each<[name: string, text: string, expected: GivenAnswers]>([
    ['the same words are accepted', '2. la carte', given({ priority: 'la carte', ups: 'fatigue' }, ['ups'])],
    [
      'a free question is accepted',
      '4. oui',
      given({ priority: 'la carte', ups: 'fatigue', help: 'oui' }, ['ups']),
    ],
  ])('%s', (_, text, expected) => {
    expect(typedBy('e01', text, theirs)).toEqual({ ok: expected });
  });

  test('« corriger » replaces them, and what was kept stays kept', () => {
    expect(typedBy('e01', '2. le lac\n3. repos', theirs, true)).toEqual({
      ok: given({ priority: 'le lac', ups: 'repos' }, ['ups']),
    });
  });

  test('« corriger » does not excuse a text that is too long', () => {
    expect(typedBy('e01', `2. ${'a'.repeat(301)}`, theirs, true)).toEqual({
      refused: { code: 'too-long', question: 'priority', max: 300, length: 301 },
    });
  });
});

describe('a typed answer is measured like a form', () => {
  const family = '👨‍👩‍👧‍👦';
  const forty = Array(40).fill('a').join('\n');

  test.each<[name: string, text: string, expected: object]>([
    ['300 families are one answer', family.repeat(300), { ok: given({ priority: family.repeat(300) }) }],
    [
      '301 are too long',
      family.repeat(301),
      { refused: { code: 'too-long', question: 'priority', max: 300, length: 301 } },
    ],
    [
      'the number and the mark do not count',
      `2. (équipe) ${'a'.repeat(300)}`,
      { ok: given({ priority: 'a'.repeat(300) }, ['priority']) },
    ],
    ['40 lines are too many', forty, { refused: { code: 'too-many-lines', question: 'priority', max: 12 } }],
    [
      'one line too long refuses the others too',
      `2. la carte\n3. ${'a'.repeat(301)}`,
      { refused: { code: 'too-long', question: 'ups', max: 300, length: 301 } },
    ],
    ['a mood is one of three', '1. ravi', { refused: { code: 'unknown-mood', question: 'mood' } }],
  ])('%s', (_, text, expected) => {
    expect(typedBy('e01', text)).toEqual(expected);
  });
});

describe('two hands on one answer', () => {
  const both: StoredAnswers = {
    values: { priority: 'La carte' },
    kept: [],
    writtenBy: 'e02',
    severalHands: true,
  };
  const type = (text: string, correcting = false) => {
    const read = readTyped(text, weekly, both);
    return 'ok' in read ? applyTyped(read.ok, both, { author: 'e02', correcting }) : read;
  };

  test('are not typed over by the last one without saying so', () => {
    expect(type('2. Le moteur')).toEqual({ refused: { code: 'taken', questions: ['priority'] } });
    expect(type('2. Le moteur', true)).toEqual({ ok: { values: { priority: 'Le moteur' }, kept: [] } });
  });

  test('may keep what is there for the team by the mark alone', () => {
    expect(type('2. (équipe)')).toEqual({ ok: { values: { priority: 'La carte' }, kept: ['priority'] } });
  });

  test('lose nothing when a number is typed twice', () => {
    expect(type('3. Bien\n3. Et mal')).toEqual({
      ok: { values: { priority: 'La carte', ups: 'Bien\nEt mal' }, kept: [] },
    });
  });
});

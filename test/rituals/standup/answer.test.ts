import { describe, expect, test } from 'vitest';
import {
  checkField,
  checkForm,
  type FieldRefusal,
  firstUnanswered,
  fromForm,
  type GivenAnswers,
  missingAnswers,
  type Question,
  sharedAnswers,
} from '../../../src/rituals/standup/answer.ts';
import { lengthOf } from '../../../src/rituals/words/text-length.ts';
import { questionsOf } from '../../../src/rituals/standup/question-sets.ts';

const [weekly, daily] = [questionsOf('weekly'), questionsOf('daily')];
const FAMILY = '👨‍👩‍👧‍👦';

const named = (name: string): Question => {
  const found = [...weekly, ...daily].find((question) => question.name === name);
  if (!found) throw new Error(`no such question: ${name}`);
  return found;
};

const given = (values: Record<string, string>, kept: readonly string[] = []): GivenAnswers => ({
  values,
  kept,
});

describe('the questions', () => {
  test('of the week ask the mood first and only need the priority', () => {
    expect(weekly.map(({ name }) => name)).toEqual(['mood', 'priority', 'ups', 'help', 'date']);
    expect(weekly.filter(({ required }) => required).map(({ name }) => name)).toEqual(['priority']);
  });

  test('of the day need what was done and what comes next', () => {
    expect(daily.map(({ name }) => name)).toEqual(['since', 'next', 'blocked']);
    expect(daily.filter(({ required }) => required).map(({ name }) => name)).toEqual(['since', 'next']);
  });
});

describe('a length is what people see', () => {
  test.each([
    ['nothing', '', 0],
    ['a letter with its accent in one code', 'é', 1],
    ['a letter with its accent apart', 'e\u0301', 1],
    ['a family', FAMILY, 1],
    ['a flag', '🇫🇷', 1],
    ['a waving hand with its tone', '👋🏽', 1],
    ['a line break', 'a\nb', 3],
  ])('%s', (_, text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('an answer to one question', () => {
  test.each<[name: string, question: string, text: string, refusal: FieldRefusal | undefined]>([
    ['300 letters are accepted', 'priority', 'a'.repeat(300), undefined],
    [
      '301 are not',
      'priority',
      'a'.repeat(301),
      { code: 'too-long', question: 'priority', max: 300, length: 301 },
    ],
    ['300 families are accepted', 'priority', FAMILY.repeat(300), undefined],
    ['301 are not', 'ups', FAMILY.repeat(301), { code: 'too-long', question: 'ups', max: 300, length: 301 }],
    ['12 lines are accepted', 'ups', Array(12).fill('a').join('\n'), undefined],
    [
      '13 are not',
      'ups',
      Array(13).fill('a').join('\n'),
      { code: 'too-many-lines', question: 'ups', max: 12 },
    ],
    [
      '40 short lines are not',
      'help',
      Array(40).fill('a').join('\n'),
      { code: 'too-many-lines', question: 'help', max: 12 },
    ],
    [
      'an empty text is refused where one is needed',
      'priority',
      '',
      { code: 'required', question: 'priority' },
    ],
    ['an empty text is accepted elsewhere', 'ups', '', undefined],
    ['a known mood is accepted', 'mood', 'stormy', undefined],
    ['no mood is accepted', 'mood', '', undefined],
    ['an unknown mood is refused', 'mood', 'ravi', { code: 'unknown-mood', question: 'mood' }],
    ['a name of JavaScript is no mood', 'mood', 'constructor', { code: 'unknown-mood', question: 'mood' }],
  ])('%s', (_, question, text, refusal) => {
    expect(checkField(named(question), text)).toEqual(refusal);
  });

  test('a form says all its faults at once, each under its field', () => {
    const faults = checkForm(weekly, given({ mood: 'ravi', ups: 'a'.repeat(400) }));
    expect(faults.map(({ code, question }) => [code, question])).toEqual([
      ['unknown-mood', 'mood'],
      ['required', 'priority'],
      ['too-long', 'ups'],
    ]);
  });

  test('a form without a fault says nothing', () => {
    expect(checkForm(weekly, given({ priority: 'la carte' }))).toEqual([]);
  });
});

describe('what a form holds', () => {
  test.each<[name: string, values: Record<string, string | string[]>, expected: GivenAnswers]>([
    [
      'is trimmed, and blanks are left out',
      { priority: '  la carte ', ups: '   ' },
      given({ priority: 'la carte' }),
    ],
    [
      'is reduced to what the round asks',
      { priority: 'a', since: 'b', __proto__: 'c' },
      given({ priority: 'a' }),
    ],
    [
      'keeps for the team what is ticked',
      { priority: 'a', kept: ['priority', 'help'] },
      given({ priority: 'a' }, ['priority', 'help']),
    ],
    ['keeps a single tick', { priority: 'a', kept: 'priority' }, given({ priority: 'a' }, ['priority'])],
    ['keeps no tick of another form', { priority: 'a', kept: ['since', 'kept'] }, given({ priority: 'a' })],
    ['may be empty', {}, given({})],
  ])('%s', (_, values, expected) => {
    expect(fromForm(weekly, values)).toEqual(expected);
  });
});

describe('what remains to be said', () => {
  test.each<[name: string, answer: GivenAnswers | undefined, first: string | undefined]>([
    ['nothing said: the first that is needed', undefined, 'since'],
    ['the first said: the second', given({ since: 'a' }), 'next'],
    ['the second said: the first', given({ next: 'a' }), 'since'],
    ['both said: none, as the third is free', given({ since: 'a', next: 'b' }), undefined],
  ])('%s', (_, answer, first) => {
    expect(firstUnanswered(daily, answer)?.name).toBe(first);
  });

  test('only counts the questions that need an answer', () => {
    expect(missingAnswers(daily, given({ blocked: 'a' })).map(({ name }) => name)).toEqual(['since', 'next']);
    expect(missingAnswers(weekly, given({ priority: 'a' }))).toEqual([]);
  });
});

describe('what leaves the team', () => {
  test.each<[name: string, answer: GivenAnswers, names: string[]]>([
    ['is in the order of the questions', given({ help: 'b', priority: 'a' }), ['priority', 'help']],
    ['is not what was kept', given({ priority: 'a', help: 'b' }, ['help']), ['priority']],
    ['is nothing when all was kept', given({ priority: 'a' }, ['priority']), []],
    ['is nothing of what is no longer asked', given({ since: 'a' }), []],
  ])('%s', (_, answer, names) => {
    expect(sharedAnswers(weekly, answer).map(([{ name }]) => name)).toEqual(names);
  });
});

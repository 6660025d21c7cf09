import { describe, expect, it, test } from 'vitest';
import { readAway } from '../../commands/account/away.ts';
import * as dataset from '../../commands/dataset/typed-parts.ts';
import { commands } from '../../commands/index.ts';
import * as milestone from '../../commands/milestone/typed-parts.ts';
import { skillFields } from '../../commands/skill/fields.ts';
import { bareOrderIn } from '../../commands/standup/bare-order.ts';
import { splitWord } from '../../commands/standup/orders.ts';
import { readTypedRhythm, saysWhen } from '../../commands/standup/rhythm/typed.ts';
import { readCorrecting } from '../../commands/standup/typed/answer.ts';
import { offerFields } from '../../commands/workshop/fields.ts';
import type { Act } from '../../src/chat/chat.ts';
import { harmless } from '../../src/chat/plain.ts';
import { requestOf } from '../../src/engine/acting/door.ts';
import { TEXT_MAX } from '../../src/engine/acting/clean-text.ts';
import { Refused } from '../../src/engine/practice/refused.ts';
import { guessMeant } from '../../src/engine/practice/guess.ts';
import { matchWords } from '../../src/engine/practice/words.ts';
import { namedAtStart } from '../../src/rituals/words/named.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { textsIn } from '../../src/texts/index.ts';
import { slowest } from '../fixtures/typed/hostile-texts.ts';

/** Readers of typed text outside the rules, tested like the rules. */

const texts = textsIn('fr');
const today = Temporal.PlainDate.from('2026-11-23');
const NAMES = [{ names: ['Rivage Clair', 'rivage'] }, { names: ['Ada Un'] }];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  harmless,
  plainWord,
  matchWords: (text) => matchWords(text, commands),
  guessMeant: (text) => guessMeant({ text, isCommand: false }, commands, texts),
  namedAtStart: (text) => namedAtStart(text, NAMES),
  readAway: (text) => readAway(text, today),
  'dataset.stageIn': dataset.stageIn,
  'dataset.reasonIn': dataset.reasonIn,
  'dataset.saysNever': dataset.saysNever,
  'dataset.referenceIn': (text) => dataset.referenceIn(text, []),
  'dataset.whoAndSince': (text) => dataset.whoAndSince(text, { today, texts }),
  'milestone.isTitleAndDay': milestone.isTitleAndDay,
  'milestone.addressIn': milestone.addressIn,
  'milestone.splitLastWord': milestone.splitLastWord,
  'milestone.missingIn': milestone.missingIn,
  'skill.readLines': (text) => skillFields.readLines(text),
  'workshop.readLines': (text) => offerFields('Europe/Paris').readLines(text),
  bareOrderIn: (text) => bareOrderIn(text)?.name,
  splitWord,
  saysWhen,
  readTypedRhythm: (text) => readTypedRhythm(text, texts),
  readCorrecting,
};

/** What a reader found, or `undefined` when it refused. */
const unlessRefused = <Found>(read: () => Found): Found | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

test.each(Object.entries(READERS))('%s is not kept by a text, whatever it says', (name, read) => {
  expect(slowest(name, (text) => () => unlessRefused(() => read(text)))).toEqual([]);
});

test('no command is kept by what follows its word', () => {
  const typed = commands.filter(({ door }) => 'words' in door || 'typed' in door);
  expect(typed.flatMap(({ name, accepts }) => slowest(name, (text) => () => accepts(text)))).toEqual([]);
});

const say = (text: string): Act => ({ kind: 'say', text });

const request = (act: Act) => unlessRefused(() => requestOf({ act }, commands, texts));

describe('the door', () => {
  test.each(['', 'absent du ', 'donnees bloquer ', 'standup proposer ', 'rejoindre '])(
    'finds who is meant by « %s… » at once, whatever follows',
    (start) => {
      const asked = (text: string) => say((start + text).slice(0, TEXT_MAX));
      expect(slowest(start, (text) => () => request(asked(text)))).toEqual([]);
    },
  );

  const rawOf = (act: Act): unknown => request(act)?.tries[0]?.raw;

  it('reads an absence followed by 19,900 spaces as it is meant', () => {
    expect(rawOf(say(`absent du lundi${' '.repeat(19_900)}au mardi`))).toBe('du lundi au mardi');
  });

  it('keeps the lines of a text, and their indentation', () => {
    const text = 'entraide Sujet : réseau\nContexte :\n  - ici,\tlà   et là\n\n    - puis là';
    expect(rawOf({ kind: 'command', text })).toBe(
      'Sujet : réseau\nContexte :\n  - ici,\tlà et là\n\n    - puis là',
    );
  });

  it.each(['command', 'say'] as const)('refuses what is longer than any answer (%s)', (kind) => {
    expect(request({ kind, text: 'a'.repeat(TEXT_MAX + 1) })).toBeUndefined();
  });

  const form = commands.map(({ door }) => ('form' in door ? door.form : '')).find((one) => one !== '') ?? '';
  const sent = (value: string): Act => ({ kind: 'submit', form, payload: '', values: { name: value } });

  it('leaves a form’s words laid out as they are', () => {
    const table = 'a       b\n  c';
    expect(rawOf(sent(table))).toEqual({ payload: '', values: { name: table } });
  });

  it('takes out of a form what controls or reorders a text', () => {
    expect(rawOf(sent('a\u0000b\u202Ec\r\nd\te'))).toEqual({ payload: '', values: { name: 'abc\nd\te' } });
  });

  it('takes out of a form only the spaces that no layout needs', () => {
    expect(rawOf(sent(`a${' '.repeat(5000)}b`))).toEqual({
      payload: '',
      values: { name: `a${' '.repeat(8)}b` },
    });
  });

  it('refuses a field that is longer than any answer', () => {
    expect(request(sent('a'.repeat(TEXT_MAX + 1)))).toBeUndefined();
  });
});

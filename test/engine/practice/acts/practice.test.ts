import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import { act, takesNumber, takesNumberFirst, typedOnly } from '../../../../src/engine/practice/acts/act.ts';
import { practice, type Practice } from '../../../../src/engine/practice/acts/practice.ts';
import type { Outcome } from '../../../../src/engine/practice/outcome.ts';
import { defineKey } from '../../../../src/messages/acting/key.ts';
import { nothing } from '../../../../src/messages/acting/payload.ts';
import { fields } from '../../../../src/engine/practice/fields/set.ts';
import { text } from '../../../../src/engine/practice/fields/text.ts';

const handle = () => ({ answer: { reply: message({ text: ['fait'] }) } });

const bake = act({ name: 'cake-bake', verb: () => ['cuire'], handle });
const done = act({ name: 'cake-done', verb: () => ['cuit'], takes: (rest) => rest === '', handle });
const order = act({
  name: 'cake-order',
  summary: () => ({ usage: 'gâteau aux noix', what: 'commander un gâteau' }),
  form: { title: () => 'Un gâteau', fields: fields({ taste: text({ label: () => 'Goût', max: 20 }) }) },
  handle,
});

const [word, ...others] = practice({
  name: 'cake',
  intent: 'settings',
  words: () => ['gateau'],
  roles: ['eig'],
  acts: [bake, done, order],
  alone: order,
  otherwise: (typed) => (typed.startsWith('aux ') ? { act: order, rest: typed } : undefined),
  strict: true,
});

describe('the word of a strict practice', () => {
  it.each(['', 'cuire', 'cuire ce soir', 'cuit', 'aux noix'])('is meant by « %s »', (typed) => {
    expect(word?.accepts(typed)).toBe(true);
  });

  it.each(['cuit par ma sœur hier', 'pour la réunion'])('only starts a sentence with « %s »', (typed) => {
    expect(word?.accepts(typed)).toBe(false);
  });
});

it('an act with a summary has its own line in help', () => {
  expect(others.filter(({ summary }) => summary).map(({ name }) => name)).toEqual(['cake-order-sent']);
});

const nothingDone = (): Outcome => ({ answer: { nothing: true } });

const list = act({ name: 'wish-list', handle: nothingDone });
const drop = act({
  name: 'wish-drop',
  key: defineKey({ id: 'wishDrop', label: () => 'Plus besoin', payload: nothing }),
  verb: () => ['je n’en ai plus besoin', 'besoin'],
  takes: takesNumber,
  handle: nothingDone,
});
const refuse = act({
  name: 'wish-refuse',
  verb: () => ['retirer'],
  takes: takesNumberFirst,
  handle: nothingDone,
});

const wishes = (more: Partial<Practice> = {}) =>
  practice({
    name: 'wish',
    intent: 'settings',
    words: () => ['souhait'],
    roles: ['eig'],
    acts: [list, drop, refuse],
    alone: list,
    strict: true,
    ...more,
  });

const understands = (typed: string, more: Partial<Practice> = {}): boolean | undefined =>
  wishes(more)[0]?.accepts(typed);

it('a verb may have six words, and is for its act only with what the act takes', () => {
  expect(understands('je n’en ai plus besoin')).toBe(true);
  expect(understands('Je n’en ai plus besoin n° 12')).toBe(true);
  expect(understands('je n’en ai plus besoin demain')).toBe(false);
  expect(understands('besoin d’un serveur')).toBe(false);
  expect(understands('retirer 3 hors sujet')).toBe(true);
  expect(understands('retirer un filigrane')).toBe(false);
});

it('a verb with a slip is understood, unless free text may follow the word', () => {
  expect(understands('retire 3')).toBe(true);
  expect(understands('retire 3', { exact: true })).toBe(false);
});

it('an act under a second word has one button', () => {
  const again = practice({ ...wishesAgain, acts: [typedOnly(drop)] });
  expect([...wishes(), ...again].map(({ door }) => ('press' in door ? door.press : 'word'))).toEqual([
    'word',
    'wishDrop',
    'word',
  ]);
});

const wishesAgain: Practice = {
  name: 'wish-said',
  intent: 'settings',
  words: () => ['je'],
  roles: ['eig'],
  acts: [],
  alone: list,
};

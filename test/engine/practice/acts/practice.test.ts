import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import { act, numberFirst, numberOnly, typedOnly } from '../../../../src/engine/practice/acts/act.ts';
import { practice, type Practice } from '../../../../src/engine/practice/acts/practice.ts';
import { fields } from '../../../../src/engine/practice/fields/set.ts';
import { text } from '../../../../src/engine/practice/fields/text.ts';
import { defineKey } from '../../../../src/messages/acting/key.ts';
import { nothing } from '../../../../src/messages/acting/payload.ts';

const handle = () => ({ answer: { reply: message({ text: ['fait'] }) } });

const bake = act({ name: 'cake-bake', verb: () => ['cuire'], handle });
const done = act({ name: 'cake-done', verb: () => ['cuit'], fits: (rest) => rest === '', handle });
const order = act({
  name: 'cake-order',
  summary: () => ({ usage: 'gâteau aux noix', what: 'commander un gâteau' }),
  form: { title: () => 'Un gâteau', fields: fields({ taste: text({ label: () => 'Goût', max: 20 }) }) },
  handle,
});

const [word, ...others] = practice({
  name: 'cake',
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

const eaten = act({
  name: 'cake-eaten',
  key: defineKey({ id: 'cakeEaten', label: () => 'Mangé', payload: nothing }),
  verb: () => ['je n’en ai plus'],
  fits: numberOnly,
  handle,
});
const leave = act({ name: 'cake-leave', verb: () => ['laisser'], fits: numberFirst, handle });

const cakesLeft = (more: Partial<Practice> = {}) =>
  practice({
    name: 'cake-left',
    words: () => ['reste'],
    roles: ['eig'],
    acts: [eaten, leave],
    alone: eaten,
    strict: true,
    ...more,
  });

it.each([
  ['je n’en ai plus', true],
  ['Je n’en ai plus n° 12', true],
  ['je n’en ai plus demain', false],
  ['laisser 3 au frais', true],
  ['laisser du gâteau', false],
])('« %s » is its verb, of several words, with what may follow: %s', (typed, isMeant) => {
  expect(cakesLeft()[0]?.accepts(typed)).toBe(isMeant);
});

it('a verb with a slip is text where free text may follow the word', () => {
  expect(cakesLeft()[0]?.accepts('laissr 3')).toBe(true);
  expect(cakesLeft({ exact: true })[0]?.accepts('laissr 3')).toBe(false);
});

it('an act under a second word keeps one button', () => {
  const again = cakesLeft({ words: () => ['je'], acts: [typedOnly(eaten)] });
  const buttons = [...cakesLeft(), ...again].flatMap(({ door }) => ('press' in door ? [door.press] : []));
  expect(buttons).toEqual(['cakeEaten']);
});

import { describe, expect, it } from 'vitest';
import { message } from '../../../../src/chat/message.ts';
import { act } from '../../../../src/engine/practice/acts/act.ts';
import { practice } from '../../../../src/engine/practice/acts/practice.ts';
import { fields } from '../../../../src/engine/practice/fields/set.ts';
import { text } from '../../../../src/engine/practice/fields/text.ts';

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

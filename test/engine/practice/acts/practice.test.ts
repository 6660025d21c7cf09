import { expect, it } from 'vitest';
import { act, takesNumber, takesNumberFirst, typedOnly } from '../../../../src/engine/practice/acts/act.ts';
import { practice, type Practice } from '../../../../src/engine/practice/acts/practice.ts';
import type { Outcome } from '../../../../src/engine/practice/define.ts';
import { defineKey } from '../../../../src/messages/acting/key.ts';
import { nothing } from '../../../../src/messages/acting/payload.ts';

const done = (): Outcome => ({ answer: { nothing: true } });

const list = act({ name: 'wish-list', handle: done });
const drop = act({
  name: 'wish-drop',
  key: defineKey({ id: 'wishDrop', label: () => 'Plus besoin', payload: nothing }),
  verb: () => ['je n’en ai plus besoin', 'besoin'],
  takes: takesNumber,
  handle: done,
});
const refuse = act({ name: 'wish-refuse', verb: () => ['retirer'], takes: takesNumberFirst, handle: done });

const wishes = (more: Partial<Practice> = {}) =>
  practice({
    name: 'wish',
    words: () => ['souhait'],
    roles: ['eig'],
    acts: [list, drop, refuse],
    alone: list,
    strict: true,
    ...more,
  });

const understands = (text: string, more: Partial<Practice> = {}): boolean | undefined =>
  wishes(more)[0]?.accepts(text);

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
  words: () => ['je'],
  roles: ['eig'],
  acts: [],
  alone: list,
};

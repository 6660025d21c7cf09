import { expect, test } from 'vitest';
import { goesOnWithSentence } from '../../../src/rituals/words/sentence-start.ts';

test.each([
  'de la réunion à jeudi',
  'avec Marie sur la carte',
  'est en retard',
  'd’hier',
  'is late again',
  'pour quand ?',
  'quel jour ?',
])('« bilan %s » only begins with the word', (rest) => {
  expect(goesOnWithSentence(rest)).toBe(true);
});

test.each([
  '',
  'La carte',
  'l’API est en ligne',
  ': de nouveaux ponts',
  '1. Qui peut relire ?',
  'La carte\nQui peut relire ?',
])('« bilan %s » is followed by an answer', (rest) => {
  expect(goesOnWithSentence(rest)).toBe(false);
});

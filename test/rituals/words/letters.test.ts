import { expect, test } from 'vitest';
import { comparableText, firstWords, plainWord, plainWords } from '../../../src/rituals/words/letters.ts';
import { isNear, isOneSlipAway } from '../../../src/rituals/words/slips.ts';
import { slug } from '../../../src/rituals/words/slug.ts';

test.each([
  ['Données !', 'donnees'],
  ['DONNE\u0301ES :', 'donnees'],
  ['vœu…', 'voeu'],
  ['Œuvre', 'oeuvre'],
  ['l’équipe', "l'equipe"],
  ['l`équipe', "l'equipe"],
  ['n°\u00A03', 'n° 3'],
  ['stand\u2011up', 'stand-up'],
  ['non ?!', 'non'],
])('« %s » folds into « %s », as on any keyboard', (text, folded) => {
  expect(plainWord(text)).toBe(folded);
});

test('a word with œ and its spelling with oe are one subject', () => {
  expect([slug('Vœux du cœur'), comparableText('Cœur !')]).toEqual(['voeux-du-coeur', 'coeur']);
});

test('the words of a name are its letters, whatever joins them', () => {
  expect(plainWords('Jean-Luc  O’Brien (EIG 8)')).toEqual(['jean', 'luc', 'o', 'brien', 'eig', '8']);
});

test('the first words of a text say where they end', () => {
  expect(firstWords('  a\tbc d', 2)).toEqual([
    { word: 'a', end: 3 },
    { word: 'bc', end: 6 },
  ]);
});

test.each([
  ['bilan', 'bilan', true],
  ['bilan', 'bilans', true],
  ['bilan', 'bilen', true],
  ['bilan', 'bialn', true],
  ['bilan', 'blian', true],
  ['bilan', 'blain', false],
  ['cafe', 'caf', false],
  ['meme-probleme', 'meme-probleme', true],
  ['meme-probleme', 'meme-problemes', true],
])('from « %s » to « %s » is at most one slip: %s', (known, typed, is) => {
  expect(isOneSlipAway(known, typed)).toBe(is);
});

test('two slips are forgiven only in a long word', () => {
  expect([isNear('formation', 'frmatiom'), isNear('reprise', 'rprisse')]).toEqual([true, false]);
});

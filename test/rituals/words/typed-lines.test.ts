import { describe, expect, test } from 'vitest';
import { isMoment } from '../../../src/rituals/call/call.ts';
import { checkAsked, isLasting, readTags, weeksSince } from '../../../src/rituals/help/request.ts';
import { slug } from '../../../src/rituals/words/slug.ts';
import { readAct, readLines } from '../../../src/rituals/words/typed-lines.ts';
import { LOCALES } from '../../../src/texts/index.ts';

const VERBS = LOCALES.map(({ helpWords }) => helpWords.verbs);
const LABELS = LOCALES.map(({ helpWords }) => helpWords.typedLabels);
const CALL = LOCALES.map(({ call }) => call);

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
    expect(readAct(text, VERBS)).toEqual(act);
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
  ])('« %s » is none', (text) => {
    expect(readAct(text, VERBS)).toBeUndefined();
  });
});

describe('a request typed in lines', () => {
  test('has each label’s words, in any order and any case', () => {
    expect(readLines('SUJET : Un port\nessayé: le 443\nle 22 aussi\nUrgence : aujourd’hui', LABELS)).toEqual({
      subject: 'Un port',
      tried: 'le 443\nle 22 aussi',
      urgency: 'aujourd’hui',
    });
  });

  test('may be on one line, with « ; » before the next label only', () => {
    expect(readLines('sujet : un port ; essayé : le 443 ; le 22 aussi ; urgence : semaine', LABELS)).toEqual({
      subject: 'un port',
      tried: 'le 443 ; le 22 aussi',
      urgency: 'semaine',
    });
  });

  test('is not one when it does not begin with a label', () => {
    expect(readLines('rgaa lecteur d’écran', LABELS)).toBeUndefined();
    expect(readLines('https://forge.example\nSujet : x', LABELS)).toBeUndefined();
  });
});

describe('tags', () => {
  test.each([
    ['Réseau, pare-feu ; VPN', ['reseau', 'pare-feu', 'vpn']],
    ['convention_données, Convention données', ['convention-donnees']],
    [' , ,', []],
  ])('« %s »', (text, tags) => {
    expect(readTags(text)).toEqual(tags);
  });

  test('of a machine or a network make a request that lasts', () => {
    expect(isLasting(['rgaa', 'reseau'])).toBe(true);
    expect(isLasting([slug('Matériel')])).toBe(true);
    expect(isLasting(['rgaa'])).toBe(false);
  });

  test('faults of a request are all told at once', () => {
    const faults = checkAsked({
      subject: '',
      context: 'a'.repeat(1001),
      tried: '',
      urgency: 'week',
      tags: ['a'.repeat(31)],
      audience: 'cohort',
    });
    expect(faults.map(({ code }) => code)).toEqual(['required', 'too-long', 'tag-too-long']);
  });
});

test.each([
  ['2026-11-23', 0],
  ['2026-11-17', 0],
  ['2026-11-16', 1],
  ['2026-10-19', 5],
])('what was asked on %s waits for %i weeks on 23 November', (day, weeks) => {
  expect(weeksSince(Temporal.PlainDate.from(day), Temporal.PlainDate.from('2026-11-23'))).toBe(weeks);
});

test.each([
  ['jeudi après-midi', true],
  ['Demain', true],
  ['14 h', true],
  ['vers 15h', true],
  ['ce soir', true],
  ['dès que possible', true],
  ['avec la DSI', false],
  ['le RSSI', false],
  ['', false],
  [`demain ${'x'.repeat(80)}`, false],
])('« %s » says when: %s', (text, says) => {
  expect(isMoment(text, CALL)).toBe(says);
});

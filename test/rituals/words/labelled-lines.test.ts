import { describe, expect, test } from 'vitest';
import { isMoment } from '../../../src/rituals/call/call.ts';
import { isLasting, readTags, weeksSince } from '../../../src/rituals/help/request.ts';
import { slug } from '../../../src/rituals/words/slug.ts';
import { readLines } from '../../../src/rituals/words/labelled-lines.ts';
import { LOCALES } from '../../../src/texts/index.ts';

const LABELS = LOCALES.map(({ helpWords }) => helpWords.typedLabels);
const CALL = LOCALES.map(({ call }) => call);

describe('a request typed in lines', () => {
  test('has each label’s words, in any order and any case', () => {
    expect(readLines('SUJET : Un port\nessayé: le 443\nle 22 aussi\nUrgence : aujourd’hui', LABELS)).toEqual({
      subject: 'Un port',
      tried: 'le 443\nle 22 aussi',
      urgency: 'aujourd’hui',
    });
  });

  test('may be on one line, with « ; » before each label', () => {
    expect(readLines('Sujet : Un port ; ou deux ; Tags : réseau; portée: promo', LABELS)).toEqual({
      subject: 'Un port ; ou deux',
      tags: 'réseau',
      audience: 'promo',
    });
  });

  test('keeps the lines of a field, and its « ; » without a label', () => {
    expect(readLines('Contexte :\n  - ici ; là\n\n  - puis : là', LABELS)).toEqual({
      context: '- ici ; là\n  - puis : là',
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

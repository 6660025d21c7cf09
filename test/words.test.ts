import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { elided } from '../src/texts/elision.ts';
import { LOCALES } from '../src/texts/index.ts';
import { standup } from '../src/texts/fr/standup/standup.ts';
import { workshop } from '../src/texts/fr/workshop/workshop.ts';
import { workshop as workshopEn } from '../src/texts/en/workshop/workshop.ts';
import { fr } from '../src/texts/fr/index.ts';
import { en } from '../src/texts/en/index.ts';

/** How words look on a screen. `texts.test.ts` compares both languages. */

const TEXTS = new URL('../src/texts/', import.meta.url);
const filesOf = (locale: string): string[] =>
  readdirSync(new URL(`${locale}/`, TEXTS), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );

/** The strings of a file, without comments nor code: what stands between quotation marks, expressions left out. */
const sentencesIn = (locale: string, file: string): string[] => {
  const source = readFileSync(new URL(`${locale}/${file}`, TEXTS), 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '')
    .replace(/\$\{[^}]*\}/g, '…');
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, quoted, template]) => quoted ?? template ?? '',
  );
};

/** What an administrator copies as it is. */
const DMARC = /v=DMARC1;.*(?= »|”)/;

const found = (locale: string, pattern: RegExp): string[] =>
  filesOf(locale).flatMap((file) =>
    sentencesIn(locale, file)
      .map((text) => text.replace(DMARC, ''))
      .filter((text) => !text.includes('\n') && pattern.test(text))
      .map((text) => `${locale}/${file}: ${text}`),
  );

describe('in English', () => {
  test('no colon, question or exclamation mark stands after a space', () => {
    expect(found('en', /\S ?[\u00a0 ][:;!?](?:\s|$)/)).toEqual([]);
  });

  test('apostrophes are typographic', () => {
    expect(found('en', /\p{L}\\?'\p{L}/u)).toEqual([]);
  });

  test('the people who run the programme have one name', () => {
    expect(found('en', /(?<!^(?:acts of|requests to) )\b[Tt]he coordination\b/)).toEqual([]);
  });

  test('no French quotation mark is left, nor a French date', () => {
    expect(found('en', /[«»]/)).toEqual([]);
    const day = Temporal.PlainDate.from('2026-12-04');
    const at = Temporal.Instant.from('2026-12-04T09:00:00Z');
    const said = [en.dates.day(day), en.dates.fullDay(day), en.dates.dayAndHour(at, 'Europe/Paris')];
    expect(said).toEqual([
      'Friday 4 December',
      '4 December 2026',
      expect.stringMatching(/^Friday 4 December/),
    ]);
    expect(en.dates.week('2026-W49')).toBe('week 49');
  });
});

test('no file but those of texts has a colon of its own between a name and what is said of it', () => {
  const sources = ['commands', 'schedules', 'src/messages', 'src/changes', 'src/engine'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path}`),
  );
  expect(sources.length).toBeGreaterThan(200);
  const own = /[,([+]\s*' : '|\$\{[^{}`]*\} : (?:\$\{|`)/;
  expect(sources.filter((path) => own.test(readFileSync(path, 'utf8')))).toEqual([]);
});

describe('in French', () => {
  test('high signs stand after a space', () => {
    expect(found('fr', /[\p{L}\d»)][!?;](?:\s|$)/u)).toEqual([]);
    expect(found('fr', /«\S|[^\s]»/)).toEqual([]);
  });

  test('what people are told to type has its accents', () => {
    const bare = /« (?:donnees|defi|competences|cafe|ma-journee|arrivee|pleniere)(?![\p{L}-])/u;
    expect(found('fr', bare)).toEqual([]);
    // In a sentence, not alone as a word that is understood.
    expect(found('fr', /[\p{L}’»] ?[:,] (?:ma-journee|donnees|defi|competences|cafe)(?![\p{L}-])/u)).toEqual(
      [],
    );
    const usages = JSON.stringify(fr).match(/"usage":"[^"]*"/g) ?? [];
    expect(usages.filter((usage) => /donnees|defi\b|competences|cafe\b|journee/.test(usage))).toEqual([]);
  });

  test.each([
    ['que', 'Aurèle', 'qu’Aurèle'],
    ['que', 'Élodie', 'qu’Élodie'],
    ['que', 'Hélène', 'qu’Hélène'],
    ['que', 'Chloé', 'que Chloé'],
    ['de', 'Yves', 'd’Yves'],
    ['de', 'Yann', 'de Yann'],
    ['de', 'Œdipe', 'd’Œdipe'],
    ['de', '', 'de '],
  ] as const)('« %s » before « %s » is « %s »', (word, name, said) => {
    expect(elided(word, name)).toBe(said);
  });

  test('one thing is singular', () => {
    expect(workshop.holders(['Clotilde Ravin'])).toBe('A une place : Clotilde Ravin.');
    expect(workshop.holders(['Clotilde Ravin', 'Dan'])).toMatch(/^Ont une place : /);
    expect(workshopEn.holders(['Clotilde Ravin'])).toBe('Has a place: Clotilde Ravin.');
    expect(fr.cohortRun.rehearsal.title('Aurèle')).toBe('Ce qu’Aurèle recevrait');
    expect(fr.digest.data.closed(1)).toBe('1 clos');
    expect(standup.reminder.team('bilan', '15 h')).not.toContain('le seul');
  });
});

test('sentences have the spaces of a keyboard: what may not break is set once, where they leave', () => {
  for (const { locale } of LOCALES) expect(found(locale, /[\u00a0\u202f]/)).toEqual([]);
});

test('no language says « 1 » with a plural', () => {
  for (const { locale, digest, cohortMistakes } of LOCALES) {
    const one = [digest.more(1), cohortMistakes.silence.said(1), cohortMistakes.silence.dropped(1)].join(' ');
    expect(`${locale} ${one}`).not.toMatch(/\b1 (?:autres|messages|others)\b/);
  }
});

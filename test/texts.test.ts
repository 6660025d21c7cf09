import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../src/rituals/words/text-length.ts';
import { cohortFile as cohortFileEn } from '../src/texts/en/cohort/file.ts';
import { cohortClose as cohortCloseEn } from '../src/texts/en/cohort/close.ts';
import { en } from '../src/texts/en/index.ts';
import { sandbox as sandboxEn } from '../src/texts/en/sandbox.ts';
import { mail as mailEn } from '../src/texts/en/mail/mail.ts';
import { mattermost as mattermostEn } from '../src/texts/en/mattermost/mattermost.ts';
import { slack as slackEn } from '../src/texts/en/slack/slack.ts';
import { cohortFile as cohortFileFr } from '../src/texts/fr/cohort/file.ts';
import { cohortClose as cohortCloseFr } from '../src/texts/fr/cohort/close.ts';
import { fr } from '../src/texts/fr/index.ts';
import { sandbox as sandboxFr } from '../src/texts/fr/sandbox.ts';
import { mail as mailFr } from '../src/texts/fr/mail/mail.ts';
import { mattermost as mattermostFr } from '../src/texts/fr/mattermost/mattermost.ts';
import { slack as slackFr } from '../src/texts/fr/slack/slack.ts';

const FR = {
  ...fr,
  cohortFile: cohortFileFr,
  cohortClose: cohortCloseFr,
  sandbox: sandboxFr,
  slack: slackFr,
  mattermost: mattermostFr,
  mail: mailFr,
};
const EN = {
  ...en,
  cohortFile: cohortFileEn,
  cohortClose: cohortCloseEn,
  sandbox: sandboxEn,
  slack: slackEn,
  mattermost: mattermostEn,
  mail: mailEn,
};

/** Lists whose length is fixed by the calendar; otherwise a language has as many words as it needs. */
const COUNTED = ['dates.weekdays', 'dates.months'];

/** Every path of a language with its shape: `standup.title.weekly` is a `sentence of 2`. */
const shapeOf = (value: unknown, path: string): string[] => {
  if (typeof value === 'function') return [`${path}: sentence of ${value.length}`];
  if (Array.isArray(value)) return [`${path}: list${COUNTED.includes(path) ? ` of ${value.length}` : ''}`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inside]) => shapeOf(inside, path ? `${path}.${key}` : key));
};

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const TEXTS = new URL('../src/texts/', import.meta.url);
const filesOf = (locale: string): string[] =>
  readdirSync(new URL(`${locale}/`, TEXTS), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** The name of a file's texts: `help/words.ts` is `help-words`, `help/help.ts` is `help`. */
const nameOf = (path: string): string =>
  path
    .replace(/\.ts$/, '')
    .replace(/^([^/]+)\/\1$/, '$1')
    .replace('/', '-');

describe('both languages have the same shape', () => {
  test('file for file', () => {
    expect(filesOf('en')).toEqual(filesOf('fr'));
    expect(filesOf('fr').map(nameOf)).toContain('standup');
  });

  test('and every file is walked here', () => {
    const walked = [...Object.keys(FR), 'index', 'files'].filter((name) => name !== 'locale');
    const names = walked.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(names.sort()).toEqual(filesOf('fr').map(nameOf).sort());
  });

  test('sentence for sentence, each with as many things to say', () => {
    const shape = shapeOf(FR, '').sort();
    expect(shape.length).toBeGreaterThan(200);
    expect(shapeOf(EN, '').sort()).toEqual(shape);
  });

  test('and each says which one it is', () => {
    expect([fr.locale, en.locale]).toEqual(['fr', 'en']);
  });
});

describe.each([FR, EN])('in $locale', (texts) => {
  test('no sentence is empty, nor begins or ends with a blank', () => {
    const strings = stringsIn({ ...texts, sandbox: { ...texts.sandbox, clock: {} } });
    expect(strings.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test.each(Object.entries(texts.standup.labels))('the label of %s, « %s », fits on a form', (_, label) => {
    expect(lengthOf(label)).toBeLessThanOrEqual(24);
  });

  const titles = [
    ...Object.values(texts.standup.sets).map(({ formTitle }) => formTitle),
    texts.standup.own.untitled,
    texts.standupRhythm.formTitle,
    texts.standupRhythm.changeTitle,
    texts.account.mine.formTitle,
    texts.account.contract.formTitle,
    ...Object.values(texts.dataset.formTitle),
    ...Object.values(texts.milestone.formTitle),
    texts.milestone.ready.formTitle,
    texts.challenge.point.formTitle,
  ];
  test.each(titles)('the title of a form, « %s », fits', (title) => {
    expect(lengthOf(title)).toBeLessThanOrEqual(24);
  });

  const labels = [
    ...Object.values(texts.standupRhythm.fields).map(({ label }) => label),
    ...Object.values(texts.account.mine.labels),
    texts.account.contract.field,
    ...Object.values(texts.dataset.labels),
    ...Object.values(texts.milestone.labels),
    texts.challenge.point.label,
  ];
  test.each(labels)('the label of a field, « %s », fits', (label) => {
    expect(lengthOf(label)).toBeLessThanOrEqual(24);
  });
});

/** A file's texts as written, without comments: computed sentences are read where they are computed. */
const writtenIn = (locale: string, file: string): string =>
  readFileSync(new URL(`${locale}/${file}`, TEXTS), 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

type Fault = { what: string; pattern: RegExp };

const STRAIGHT: Fault = { what: 'a straight apostrophe between letters', pattern: /\p{L}\\?'\p{L}\S*/gu };
const MEDIAN: Fault = { what: 'a median dot inside a word', pattern: /\p{L}[·•‧]\p{L}*/gu };
const CODE: Fault = { what: 'a code of the programme such as T-6', pattern: /\bT\s?[-−–+]\s?\d+/gu };

const found = ({ what, pattern }: Fault, text: string): string[] =>
  (text.match(pattern) ?? []).map((match) => `${what}: ${match}`);

describe('in French', () => {
  test.each([
    ['2026-12-01', 'mardi 1er décembre', '1er décembre 2026'],
    ['2027-01-01', 'vendredi 1er janvier', '1er janvier 2027'],
    ['2026-12-11', 'vendredi 11 décembre', '11 décembre 2026'],
    ['2026-12-21', 'lundi 21 décembre', '21 décembre 2026'],
  ])('%s is « %s »', (date, short, full) => {
    const day = Temporal.PlainDate.from(date);
    expect([fr.dates.day(day), fr.dates.fullDay(day)]).toEqual([short, full]);
  });
});

describe('no text has', () => {
  test.each([
    ['fr', STRAIGHT],
    ['fr', MEDIAN],
    ['fr', CODE],
    ['en', MEDIAN],
    ['en', CODE],
  ])('in %s $what', (locale, fault) => {
    const faults = filesOf(locale).flatMap((file) =>
      found(fault, writtenIn(locale, file)).map((one) => `${locale}/${file} has ${one}`),
    );
    expect(faults).toEqual([]);
  });

  test.each([
    [STRAIGHT, '"l\'équipe"', 1],
    [STRAIGHT, "'l\\'équipe'", 1],
    [STRAIGHT, "'l’équipe', 'a'", 0],
    [MEDIAN, 'les mentor·es', 1],
    [MEDIAN, 'invité·e', 1],
    [MEDIAN, 'Bilan de la semaine · Rivage', 0],
    [CODE, 'jalon T-6', 1],
    [CODE, 'jalon T+12', 1],
    [CODE, 'six mois avant', 0],
  ])('$what: the pattern itself, on « %s »', (fault, text, count) => {
    expect(found(fault, text)).toHaveLength(count);
  });
});

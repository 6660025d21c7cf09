import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { actsPage } from '../scripts/docs/acts-page.ts';
import { rightsPage } from '../scripts/docs/rights-page.ts';
import { lengthOf } from '../src/rituals/words/text-length.ts';
import { textsIn } from '../src/texts/index.ts';

const acts = commands.flatMap(({ acts: declared = [] }) => declared);

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, rank) => names.indexOf(name) !== rank);

test('the table of acts is as they are declared: otherwise run `npm run acts`', () => {
  expect(readFileSync(`${import.meta.dirname}/../docs/acts.md`, 'utf8')).toBe(actsPage(commands));
});

test('the matrix of rights is as they are declared, and an act without a role is nobody’s', () => {
  expect(readFileSync(`${import.meta.dirname}/../docs/rights.md`, 'utf8')).toBe(rightsPage(commands));
  expect(acts.filter(({ roles }) => roles.length === 0).map(({ name }) => name)).toEqual([]);
});

test('no two acts have one name, and no two doors one id', () => {
  expect(repeated(commands.map(({ name }) => name))).toEqual([]);
  expect(repeated(commands.flatMap(({ door }) => ('press' in door ? [door.press] : [])))).toEqual([]);
  expect(repeated(commands.flatMap(({ door }) => ('form' in door ? [door.form] : [])))).toEqual([]);
});

test('an id ends in no digit, which numbers the buttons of one message', () => {
  const ids = commands.flatMap(({ door }) => ('press' in door ? [door.press] : []));
  expect(ids.filter((id) => !/^[A-Za-z0-9]*[A-Za-z]$/.test(id))).toEqual([]);
});

test('a rule that says who may has a name, which the table shows', () => {
  expect(acts.filter(({ rules }) => rules.includes('')).map(({ name }) => name)).toEqual([]);
});

test.each(['fr', 'en'])('titles of forms fit every platform, in %s', (locale) => {
  const texts = textsIn(locale);
  const titles = acts.flatMap(({ form }) => (form ? [form.title(texts)] : []));
  expect(titles.filter((title) => lengthOf(title) > 24)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `docs/add-a-practice.md` lists all that a declaration can say, so that nobody has to read the types. */

const ROOT = `${import.meta.dirname}/../..`;
const ACTS = 'src/engine/practice/acts';

const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

/** The names between the braces of a type, at their first level, and those that it picks from another. */
const propertiesOf = (path: string, type: string): string[] => {
  const source = read(path);
  const start = source.indexOf(`export type ${type}`);
  const declared = source.slice(start, source.indexOf('\n};\n', start));
  const picked = /= Pick<.*> & \{/.exec(declared)?.[0] ?? '';
  const own = [...declared.matchAll(/^ {2}(\w+)\??[:(]/gm)].map(([, name = '']) => name);
  return [...own, ...[...picked.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)].toSorted();
};

/** What the first column of a table of the guide names. */
const namedUnder = (title: string): string[] => {
  const [, table = ''] = read('docs/add-a-practice.md').split(`| ${title} | |\n`);
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n').slice(1);
  const cells = rows.map((row) => row.split('|')[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)).toSorted();
};

test.each([
  ['Of an act', 'declaration.ts', 'Common'],
  ['Of its form', 'declaration.ts', 'ActForm'],
  ['Of the practice', 'practice.ts', 'Practice'],
])('« %s » lists the properties of its type', (title, file, type) => {
  const properties = propertiesOf(`${ACTS}/${file}`, type);
  expect(properties.length).toBeGreaterThan(5);
  // The button stands beside the other properties, so that its type follows the finder.
  const known = type === 'Common' ? [...properties, 'key'].toSorted() : properties;
  expect(namedUnder(title)).toEqual(known);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { KEPT_BY } from '../src/store/privacy/declarations.ts';
import { withoutAccents } from '../src/rituals/words/letters.ts';
import { textsIn } from '../src/texts/index.ts';

/** What a practice lacks, in words: read `docs/add-a-practice.md`. */
const ROOT = join(import.meta.dirname, '..');

const roomsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every room of `commands/`, except the one for text without a word. */
const PRACTICES = roomsIn('commands').filter((name) => name !== 'typed');

const ACTS = commands.flatMap(({ acts = [] }) => acts);

const has = (layer: string, name: string): boolean =>
  existsSync(join(ROOT, layer, name)) || existsSync(join(ROOT, layer, `${name}.ts`));

const readsOnly = (name: string): boolean => Object.keys(KEPT_BY[name]?.tables ?? {}).length === 0;

const lacking = (name: string): string[] => [
  ...(KEPT_BY[name] ? [] : ['what it keeps: src/store/privacy/declarations.ts']),
  ...(has('src/texts/fr', name) ? [] : [`its texts: src/texts/fr/${name}.ts`]),
  ...(has('src/texts/en', name) ? [] : [`its texts: src/texts/en/${name}.ts`]),
  ...(has('src/store', name) || readsOnly(name) ? [] : [`its rows: src/store/${name}/`]),
];

test.each(PRACTICES)('%s lacks nothing that a practice needs', (name) => {
  expect(lacking(name)).toEqual([]);
});

test('every word that help teaches is in the guide', () => {
  const guide = withoutAccents(read('docs/guide.md'));
  const fr = textsIn('fr');
  const missing = commands.flatMap(({ door, summary, roles }) => {
    const usage = 'words' in door ? summary?.(fr, roles)?.usage : undefined;
    const word = usage?.split(' ')[0];
    return word && !guide.includes(withoutAccents(word)) ? [word] : [];
  });
  expect(missing).toEqual([]);
});

test('an act can be reached: by a word, a button, a form, or as the answer to its practice’s word', () => {
  const verbless = ACTS.filter(({ verb, press, form }) => !verb && !press && !form);
  const words = new Set(commands.flatMap(({ door, name }) => ('words' in door ? [name] : [])));
  expect(verbless.filter(({ practice }) => !words.has(practice)).map(({ name }) => name)).toEqual([]);
});

import { plainLetters, plainWord } from './letters.ts';
import { slug } from './slug.ts';

/** What people may type for each of a few things, in one language: verbs, labels of fields, values of a list. */
export type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export type Known<Key> = { key: Key; slug: string; written: string };

const knownOf = new WeakMap<object, readonly Known<string>[]>();

const knownInOne = <Key extends string>(words: Words<Key>): readonly Known<string>[] =>
  knownOf.getOrInsertComputed(words, () =>
    Object.entries<readonly string[]>(words).flatMap(([key, all]) =>
      all.map((written) => ({ key, slug: slug(written), written })),
    ),
  );

/** All the words of a few things, folded once. */
export const knownIn = <Key extends string>(languages: readonly Words<Key>[]): readonly Known<Key>[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its keys
  languages.flatMap(knownInOne) as Known<Key>[];

/** Longer than any name of a thing. */
const LONGEST = 60;

/** The thing that a text names exactly, in any language: « cette semaine » is `week`. */
export const keyNamed = <Key extends string>(
  text: string,
  languages: readonly Words<Key>[],
): Key | undefined => {
  if (text.length > LONGEST) return undefined;
  const wanted = slug(text);
  return wanted === '' ? undefined : knownIn(languages).find((one) => one.slug === wanted)?.key;
};

/** The thing that a text describes: the one with the longest of its words somewhere in the text. */
export const keyIn = <Key extends string>(
  text: string,
  languages: readonly Words<Key>[],
): Key | undefined => {
  const words = `-${plainLetters(text).replace(/[^\p{L}\p{N}]+/gu, '-')}-`;
  const found = knownIn(languages).filter((one) => one.slug !== '' && words.includes(`-${one.slug}-`));
  return found.toSorted((a, b) => b.slug.length - a.slug.length)[0]?.key;
};

/** Longer than any name that starts a text. */
const NAME_LONGEST = 400;

/** « Mer Claire : la carte », « Mer Claire: la carte »: the colon belongs to neither. */
const afterName = (start: string, rest: string): { rest: string; setApart: boolean } => ({
  rest: rest.replace(/^:\s*/, ''),
  setApart: start.endsWith(':') || rest.startsWith(':'),
});

/** The first of these names that starts a text, in any usual spelling, and the text after it. */
export const namedAtStart = <Named extends { names: readonly string[] }>(
  text: string,
  candidates: readonly Named[],
): { found: Named; rest: string; setApart: boolean } | undefined => {
  const words = text.trim().split(/(\s+)/);
  for (const found of candidates)
    for (const name of found.names) {
      const length = name.trim().split(/\s+/).length * 2 - 1;
      const start = words.slice(0, length).join('').replace(/\s+/g, ' ');
      if (start.length <= NAME_LONGEST && plainWord(start) === plainWord(name))
        return { found, ...afterName(start, words.slice(length + 1).join('')) };
    }
  return undefined;
};

/** The team or the cohort whose name, or id in the file, starts a text. */
export const rowNamedAtStart = <Row extends { name: string; slug: string }>(
  text: string,
  rows: readonly Row[],
): { row: Row; rest: string } | undefined => {
  const candidates = rows.map((row) => ({ row, names: [row.name, row.slug] }));
  const named = namedAtStart(text, candidates);
  return named && { row: named.found.row, rest: named.rest };
};

import { distance } from 'fastest-levenshtein';
import { END_SIGNS, plainLetters, withoutEnd } from './letters.ts';
import { slug } from './slug.ts';

/** The verbs that follow a command: « donnees bloquer … », « jalon confier … ». */
export type Verbs<Verb extends string> = Readonly<Record<Verb, readonly string[]>>;

export const plainWord = (text: string): string => withoutEnd(plainLetters(text), END_SIGNS).trim();

/** One letter more, less, changed or moved. Lengths are compared first, because comparing a huge word is slow. */
const isOneSlipAway = (known: string, typed: string): boolean =>
  Math.abs(known.length - typed.length) <= 1 && distance(known, typed) === 1;

const splitFirstWord = (text: string): { word: string; rest: string } => {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/.exec(text) ?? [];
  return { word: plainWord(word), rest: rest.trim() };
};

/** The words of the longest verb: « je n’en ai plus besoin ». */
const WORDS_MOST = 6;

/** The words that begin a text, the most first: a verb of two words comes before a verb of one. */
const beginningsOf = (text: string): { typed: string; rest: string }[] =>
  text
    .matchAll(/\S+/g)
    .take(WORDS_MOST)
    .map(({ 0: { length }, index }) => index + length)
    .map((end) => ({ typed: slug(text.slice(0, end)), rest: text.slice(end).trim() }))
    .toArray()
    .toReversed();

type KnownVerb<Verb> = { verb: Verb; word: string };

const knownIn = <Verb extends string>(languages: readonly Verbs<Verb>[]): KnownVerb<Verb>[] =>
  languages.flatMap((verbs) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of verbs are verbs
    (Object.keys(verbs) as Verb[]).flatMap((verb) =>
      verbs[verb].map((word) => ({ verb, word: plainWord(word) })),
    ),
  );

export type ReadVerb<Verb> = {
  verb: Verb;
  rest: string;
  /** How it is written, when it was typed with a slip. */
  meant?: string;
};

/** The verb that starts a text: exact, the longest first, or else the only one a slip away. */
export const readVerb = <Verb extends string>(
  text: string,
  languages: readonly Verbs<Verb>[],
): ReadVerb<Verb> | undefined => {
  const known = knownIn(languages);
  for (const { typed, rest } of beginningsOf(text)) {
    const exact = typed === '' ? undefined : known.find((one) => slug(one.word) === typed);
    if (exact) return { verb: exact.verb, rest };
  }
  const { word, rest } = splitFirstWord(text);
  const near = known.filter((one) => word.length >= 4 && isOneSlipAway(one.word, word));
  const [only] = near;
  return only && near.every(({ verb }) => verb === only.verb)
    ? { verb: only.verb, rest, meant: only.word }
    : undefined;
};

/** The entry of a closed list that a text describes: the one with the longest of its words in the text. */
export const readChoice = <Choice extends string>(
  text: string,
  languages: readonly Verbs<Choice>[],
): Choice | undefined => {
  const wanted = ` ${plainWord(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = knownIn(languages).filter(({ word }) =>
    wanted.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
  );
  const [best] = found.toSorted((a, b) => b.word.length - a.word.length);
  return best?.verb;
};

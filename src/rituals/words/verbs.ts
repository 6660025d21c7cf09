import { distance } from 'fastest-levenshtein';
import { END_SIGNS, plainLetters, withoutEnd } from './letters.ts';

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

type KnownVerb<Verb> = { verb: Verb; word: string };

const knownIn = <Verb extends string>(languages: readonly Verbs<Verb>[]): KnownVerb<Verb>[] =>
  languages.flatMap((verbs) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of verbs are verbs
    (Object.keys(verbs) as Verb[]).flatMap((verb) =>
      verbs[verb].map((word) => ({ verb, word: plainWord(word) })),
    ),
  );

/** The verb that starts a text: exact, or else the only one a slip away. Two words (« sans objet ») come first. */
export const readVerb = <Verb extends string>(
  text: string,
  languages: readonly Verbs<Verb>[],
): { verb: Verb; rest: string } | undefined => {
  const known = knownIn(languages);
  const { word, rest } = splitFirstWord(text);
  const second = splitFirstWord(rest);
  const pair = known.find((one) => one.word === `${word} ${second.word}`);
  if (pair) return { verb: pair.verb, rest: second.rest };
  const exact = known.find((one) => one.word === word);
  if (exact) return { verb: exact.verb, rest };
  const near = known.filter((one) => word.length >= 4 && isOneSlipAway(one.word, word));
  const [only] = near;
  return only && near.every(({ verb }) => verb === only.verb) ? { verb: only.verb, rest } : undefined;
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

import { plainPhrase } from './letters.ts';
import { SPELLINGS } from './phrase-spellings.ts';

/** Whether a text contains one of some phrases, tolerating the slips of a chat. Whole words, in one pass. */

const [START, END, SENTENCE_END] = ['^', '$', '.'];

const INCLUSIVE_ENDING = /(?<=[a-z])[·•‧⋅.(/-]e(?:[·•‧⋅.-]?s)?\)?(?![a-z])/g;
const ENGLISH_CONTRACTION = /(?<=n)'(?=t\b)|(?<=\bi)'(?=(?:m|ve)\b)/g;
const WORD_OR_PAUSE = /[a-z]+|\d+|[.,;:!?…\n]+/g;

const withoutRepeats = (letters: string): string => letters.replace(/([a-z])\1+/g, '$1');

const SPELLED = new Map(
  Object.entries(SPELLINGS).map(([typed, meant]) => [
    withoutRepeats(typed),
    meant.split(' ').map(withoutRepeats),
  ]),
);

const wordOf = (found: string): string => (/^[a-z\d]/.test(found) ? found : SENTENCE_END);

/** « stop stop » counts once. */
const withoutRepeatedWords = (words: readonly string[]): string[] =>
  words.filter((word, at) => word !== words[at - 1]);

/** « J’en peux PLUUUS !! » → je en peux plus . */
const wordsOf = (text: string): string[] => {
  const letters = plainPhrase(text)
    .replace(/\p{Cf}/gu, '')
    .replace(INCLUSIVE_ENDING, '')
    .replace(ENGLISH_CONTRACTION, '');
  return (withoutRepeats(letters).match(WORD_OR_PAUSE) ?? [])
    .flatMap((found) => SPELLED.get(found) ?? wordOf(found))
    .filter((word) => word !== '');
};

/** « je|on_se |trop » → [[je], [on, se]], [[], [trop]]. */
const choicesOf = (written: string): string[][] =>
  written.split('|').map((choice) => wordsOf(choice.replaceAll('_', ' ')));

const eachChoice = (places: readonly string[][][]): string[][] => {
  const [choices, ...others] = places;
  if (!choices) return [[]];
  const ends = eachChoice(others);
  return choices.flatMap((choice) => ends.map((end) => [...choice, ...end]));
};

const VOWEL = /^[aeiouyh]/;
const ELIDED = ['me', 'te', 'se', 'de', 'le', 'ce', 'que'];

/** Matches « j’arrive », « je n’arrive », both without apostrophe, and « jvais » for « je vais ». */
const gluedWith = (word: string, next: string): string[][] => {
  if (word === 'je') return [[`j${next}`], ...(VOWEL.test(next) ? [[word, `n${next}`]] : [])];
  return ELIDED.includes(word) && VOWEL.test(next) ? [[word.slice(0, -1) + next]] : [];
};

const eachSpelling = (words: readonly string[]): string[][] => {
  const [word, ...others] = words;
  if (word === undefined) return [[]];
  const [next, ...rest] = others;
  const glued = next === undefined ? [] : gluedWith(word, next);
  return [
    ...eachSpelling(others).map((end) => [word, ...end]),
    ...(glued.length > 0
      ? eachSpelling(rest).flatMap((end) => glued.map((start) => [...start, ...end]))
      : []),
  ];
};

const eachWriting = (phrase: string): string[][] => {
  const written = phrase.trim().split(/\s+/);
  const start = written[0] === START ? [START] : [];
  const end = written.at(-1) === END ? [END] : [];
  const places = written.slice(start.length, written.length - end.length).map(choicesOf);
  return eachChoice(places)
    .flatMap((words) => eachSpelling(withoutRepeatedWords(words)))
    .map((words) => [...start, ...words, ...end]);
};

type Step<Kind> = { next: Map<string, Step<Kind>>; kind?: Kind };

const addPhrase = <Kind>(steps: Step<Kind>, words: readonly string[], kind: Kind): void => {
  let step = steps;
  for (const word of words) {
    const next: Step<Kind> = step.next.get(word) ?? { next: new Map() };
    step.next.set(word, next);
    step = next;
  }
  step.kind = kind;
};

type FoundPhrase<Kind> = { kind: Kind; end: number };

/** The longest phrase that begins there. A pause inside does not prevent a match. */
const longestAt = <Kind>(
  words: readonly string[],
  start: number,
  steps: Step<Kind>,
): FoundPhrase<Kind> | undefined => {
  let step = steps;
  let found: FoundPhrase<Kind> | undefined;
  for (let at = start; at < words.length; at += 1) {
    const next = step.next.get(words[at] ?? '');
    if (next) step = next;
    else if (at === start || words[at] !== SENTENCE_END) return found;
    if (next?.kind !== undefined) found = { kind: next.kind, end: at + 1 };
  }
  return found;
};

/**
 * Phrases separated by commas or lines: `a|b_c` is « a » or « b c », `|a` is optional, `.` is a pause, `^` and `$` are
 * the ends of the text. Words in a phrase of the kind `ignored` are not read again.
 */
export type Phrases<Kind extends string> = Readonly<Record<Kind | 'ignored', string>>;

const addAll = <Kind extends string>(steps: Step<Kind | 'ignored'>, list: Phrases<Kind>): void => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of phrases are kinds
  for (const [kind, phrases] of Object.entries(list) as [Kind | 'ignored', string][])
    for (const phrase of phrases.split(/[,\n]/).filter((one) => one.trim() !== ''))
      for (const words of eachWriting(phrase)) addPhrase(steps, words, kind);
};

/** Phrases end alike far more often than they begin alike: equal ends are kept once, 1 MB instead of 9. */
const withSharedEnds = <Kind>(steps: Step<Kind>): Step<Kind> => {
  const numbers = new Map<Step<Kind>, number>();
  const known = new Map<string, Step<Kind>>();
  const shared = (step: Step<Kind>): Step<Kind> => {
    for (const [word, next] of step.next) step.next.set(word, shared(next));
    const ways = [...step.next].map(([word, next]) => `${word} ${numbers.get(next) ?? ''}`).toSorted();
    const found = known.getOrInsert([String(step.kind), ...ways].join('\n'), step);
    numbers.getOrInsert(found, numbers.size);
    return found;
  };
  return shared(steps);
};

const treeOf = <Kind extends string>(lists: readonly Phrases<Kind>[]): Step<Kind | 'ignored'> => {
  const steps: Step<Kind | 'ignored'> = { next: new Map() };
  for (const list of lists) addAll(steps, list);
  return withSharedEnds(steps);
};

/** Finds the kinds of phrases in a text. Of two that begin at one word, the longer counts. */
export const phraseFinder = <Kind extends string>(
  lists: readonly Phrases<Kind>[],
): ((text: string) => ReadonlySet<Kind>) => {
  // Takes some 100 ms, so it is built for the first text, not at start-up.
  let tree: Step<Kind | 'ignored'> | undefined;
  return (text) => {
    tree ??= treeOf(lists);
    const words = [START, ...withoutRepeatedWords(wordsOf(`${text} .`)), END];
    const kinds = new Set<Kind>();
    for (let at = 0; at < words.length; ) {
      const found = longestAt(words, at, tree);
      if (found && found.kind !== 'ignored') kinds.add(found.kind);
      at = found?.kind === 'ignored' ? found.end : at + 1;
    }
    return kinds;
  };
};

import { firstWords } from './letters.ts';
import { type Known, knownIn, type Words } from './named.ts';
import { readNumbered } from './numbers.ts';
import { isOneSlipAway } from './slips.ts';
import { slug } from './slug.ts';

/** The verbs that follow the word of a practice: « données bloquer … », « jalon plus tard », « je passe la main 12 ». */
export type Verbs<Verb extends string> = Words<Verb>;

export type ReadVerb<Verb> = {
  verb: Verb;
  rest: string;
  /** How it is written, when it was typed with a slip. */
  meant?: string;
};

/** The words of the longest verb: « je n’en ai plus besoin ». */
const WORDS_MOST = 6;
const LONGEST = 60;

type Beginning = { typed: string; rest: string };

/** Any other sign that stands alone is part of what follows: « proposer « Météo » lundi », but « terminé : la carte ». */
const ENDS_VERB = /[.,;:!?…–—-]$/;

/** The words that begin a text, the most first: a verb of two words comes before a verb of one. */
const beginningsOf = (text: string): Beginning[] =>
  firstWords(text, WORDS_MOST)
    .map(({ end }) => ({ at: text.slice(0, end), rest: text.slice(end).trim() }))
    .filter(({ at }) => at.trim().length <= LONGEST)
    .map(({ at, rest }) => ({ typed: slug(at), endsVerb: ENDS_VERB.test(at), rest }))
    .filter(({ typed, endsVerb }, rank, all) => typed !== '' && (endsVerb || typed !== all[rank - 1]?.typed))
    .toReversed();

/** Every verb that begins a text exactly, the longest first. */
const exactVerbs = <Verb extends string>(
  text: string,
  languages: readonly Verbs<Verb>[],
): ReadVerb<Verb>[] => {
  const known = knownIn(languages);
  return beginningsOf(text).flatMap(({ typed, rest }) => {
    const found = known.find((one) => one.slug === typed);
    return found ? [{ verb: found.key, rest }] : [];
  });
};

const nearVerb = <Verb extends string>(
  { typed, rest }: Beginning,
  known: readonly Known<Verb>[],
): ReadVerb<Verb> | undefined => {
  const near = known.filter((one) => isOneSlipAway(one.slug, typed));
  const [only] = near;
  if (!only || near.some(({ key }) => key !== only.key)) return undefined;
  return { verb: only.key, rest, meant: only.written };
};

/** The verb that begins a text with a slip, when only one is that near: `meant` is how it is written. */
export const guessVerb = <Verb extends string>(
  text: string,
  languages: readonly Verbs<Verb>[],
): (ReadVerb<Verb> & { meant: string }) | undefined => {
  if (exactVerbs(text, languages).length > 0) return undefined;
  const known = knownIn(languages);
  for (const beginning of beginningsOf(text)) {
    const found = nearVerb(beginning, known);
    if (found?.meant !== undefined) return { ...found, meant: found.meant };
  }
  return undefined;
};

/** The verb that begins a text: exact, or else the only one a slip away. */
export const readVerb = <Verb extends string>(
  text: string,
  languages: readonly Verbs<Verb>[],
): ReadVerb<Verb> | undefined => exactVerbs(text, languages)[0] ?? guessVerb(text, languages);

export type TypedAct<Act extends string> = { act: Act; number?: number; rest: string };

/**
 * Reads « je prends 12 » or « résolu 12 il fallait ouvrir le port »: an exact verb, a number, and a text. Verbs in `wordy`
 * may have the text without a number: « résolu il fallait ouvrir le port ». Anything else is a sentence.
 */
export const readAct = <Act extends string>(
  text: string,
  languages: readonly Verbs<Act>[],
  wordy: readonly NoInfer<Act>[] = [],
): TypedAct<Act> | undefined => {
  for (const { verb: act, rest } of exactVerbs(text, languages)) {
    const { number, rest: after } = readNumbered(rest);
    if (rest === '') return { act, rest };
    if (number !== undefined) return { act, number, rest: after };
    if (wordy.includes(act)) return { act, rest };
  }
  return undefined;
};

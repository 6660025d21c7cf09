/** Folds typed words, so that any keyboard will do. Each function takes linear time on any text. */

const JOINED_LETTERS: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };

/** Combining accents are removed first: putting thousands of them in canonical order takes seconds. */
export const withoutAccents = (text: string): string =>
  text
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œŒæÆ]/g, (letter) => JOINED_LETTERS[letter] ?? letter);

/** Without accents, capitals, curly apostrophes, and spaces or hyphens that only look alike: « Vœu » is `voeu`. */
export const plainLetters = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u00A0\u202F\u2007]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');

export const plainPhrase = (text: string): string => plainLetters(text).trim();

/** Removes these signs from the end. A regular expression anchored at the end would be quadratic. */
export const withoutEnd = (text: string, signs: string): string => {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** Signs that end a word or a sentence. */
export const END_SIGNS = '.,;:!?…';

/** « Données ! », « donnees » and « DONNÉES : » are one word. */
export const plainWord = (text: string): string => withoutEnd(plainPhrase(text), `${END_SIGNS} `).trim();

export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

export type Start = { word: string; rest: string };

/** The first word of a text as typed, and the text after it. */
export const splitFirstWord = (text: string): Start => {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/.exec(text) ?? [];
  return { word, rest };
};

/** The words that start a text, each with the place where it ends. */
export const firstWords = (text: string, most: number): { word: string; end: number }[] =>
  text
    .matchAll(/\S+/g)
    .take(most)
    .map((found) => ({ word: found[0], end: found.index + found[0].length }))
    .toArray();

/** The letters and digits of each word, folded: « Jean-Luc O’Brien » has four. */
export const plainWords = (text: string): string[] =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Keeps letters and digits only: « E-mail », « e mail » and « Email » are equal. */
export const comparableText = (text: string): string => plainLetters(text).replace(/[^a-z0-9]+/g, '');

/** Normalises typed words, each function in linear time on any text. */

/** Combining accents are removed first: putting thousands of them in canonical order takes seconds. */
export const withoutAccents = (text: string): string =>
  text
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** Without accents, capitals or curly apostrophes, so that any keyboard will do. */
export const plainLetters = (text: string): string =>
  withoutAccents(text).toLowerCase().replace(/[’`´]/g, "'");

/** Removes these signs from the end. A regular expression anchored at the end would be quadratic. */
export const withoutEnd = (text: string, signs: string): string => {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** Signs that end a word or a sentence. */
export const END_SIGNS = '.,;:!?…';

export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

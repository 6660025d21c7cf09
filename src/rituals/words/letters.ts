/** How typed words are made comparable, each in one pass over the text whatever it holds. */

/** Accents typed apart go first: putting thousands of them in their canonical order takes seconds. */
export const withoutAccents = (text: string): string =>
  text
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** Letters without their accents, capitals or curly apostrophes: what people mean, whatever keyboard they have. */
export const plainLetters = (text: string): string =>
  withoutAccents(text).toLowerCase().replace(/[’`´]/g, "'");

/** A text without the signs that end it. An expression anchored at the end would look for them from every place. */
export const withoutEnd = (text: string, signs: string): string => {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** What ends a word or a sentence without being part of it. */
export const END_SIGNS = '.,;:!?…';

/** A text in one line, with one space between its words. */
export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

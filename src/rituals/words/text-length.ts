const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Latin letters and signs that never combine: each is one character to a reader. */
const ALONE = /^[\n\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u20AC]*$/;

/** In graphemes. */
export const lengthOf = (text: string): number => {
  if (ALONE.test(text)) return text.length;
  let length = 0;
  for (const _ of graphemes.segment(text)) length += 1;
  return length;
};

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Letters and signs of the Latin alphabets, none of which joins its neighbour: each is what people count as one. */
const ALONE = /^[\n\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u20AC]*$/;

/** How many characters people see. */
export const lengthOf = (text: string): number => {
  if (ALONE.test(text)) return text.length;
  let length = 0;
  for (const _ of graphemes.segment(text)) length += 1;
  return length;
};

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** How many characters people see. */
export const lengthOf = (text: string): number => {
  if (ALONE.test(text)) return text.length;
  let length = 0;
  for (const _ of graphemes.segment(text)) length += 1;
  return length;
};

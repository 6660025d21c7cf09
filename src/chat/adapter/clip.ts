const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** As many whole characters as fit, then « … ». `sizeOf` counts as the platform does: UTF-16 units by default. */
export const clipText = (text: string, max: number, sizeOf = (part: string) => part.length): string => {
  if (sizeOf(text) <= max) return text;
  const room = max - sizeOf('…');
  let kept = '';
  let size = 0;
  for (const { segment } of graphemes.segment(text)) {
    size += sizeOf(segment);
    if (size > room) break;
    kept += segment;
  }
  return `${kept}…`;
};

export class TooLong extends RangeError {
  override name = 'TooLong';
}

/** Refuses a payload that is too long, because a cut one would mean something else. */
export const mustFit = (payload: string, max: number): string => {
  if (payload.length > max) throw new TooLong(`more than ${max} characters`);
  return payload;
};

/** Monday's newsletter, written by the coordination for everyone, in four parts. */
export const GAZETTE_PARTS = ['opening', 'dates', 'needs', 'news'] as const;
export type GazettePart = (typeof GAZETTE_PARTS)[number];
export type GazetteWords = Readonly<Record<GazettePart, string>>;

/** Characters per part: what a form accepts on every platform. */
export const PART_MAX = 2000;

export const isEmpty = (words: GazetteWords): boolean => GAZETTE_PARTS.every((part) => words[part] === '');

export const linesThatFit = (lines: readonly string[]): string => {
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > PART_MAX) break;
    text = longer;
  }
  return text;
};

export const gazetteKey = (cohortId: string, week: string): string => `gazette:${cohortId}:${week}`;

import { readNumbered } from '../../src/rituals/words/numbers.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export type TypedVerb = keyof Texts['workshopWords']['verbs'];
export type Order = { verb: TypedVerb; number?: number; rest: string };

export const VERBS = LOCALES.map(({ workshopWords }) => workshopWords.verbs);
/** These are followed by the text of a new training: « proposer 3 idées » has no number. */
const WITHOUT_NUMBER: readonly TypedVerb[] = ['offer', 'wish', 'calendar', 'list'];

/** What follows « formation »: nothing, a number, or a verb and its text. */
export const orderOf = (text: string): Order | undefined => {
  if (text.trim() === '') return { verb: 'list', rest: '' };
  const alone = readNumbered(text);
  if (alone.number !== undefined && alone.rest === '') return { verb: 'show', ...alone };
  const found = readVerb(text, VERBS);
  if (!found) return undefined;
  const { verb, rest } = found;
  return WITHOUT_NUMBER.includes(verb) ? { verb, rest } : { verb, ...readNumbered(rest) };
};

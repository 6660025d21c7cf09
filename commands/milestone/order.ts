import type { Tools } from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { readDayAtEnd } from '../../src/rituals/words/dates/days.ts';
import { READY_ITEMS } from '../../src/rituals/milestone/template.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import { plainWord, plainWords } from '../../src/rituals/words/letters.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

/** « décaler feuille de route 27/11 », read in both languages. */

const VERBS = LOCALES.map(({ milestone }) => milestone.verbs);

export type Verb = keyof Texts['milestone']['verbs'];

const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/** A title and a date without a verb is a move: « jalon feuille de route 27/11 ». */
export const orderOf = (text: string): { verb: Verb; rest: string } | undefined => {
  const order = readVerb(text, VERBS);
  if (order) return order;
  const dated = readDayAtEnd(text, ANY_DAY);
  return dated && dated.before !== '' ? { verb: 'move', rest: text } : undefined;
};

export const todayOf = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

const WITHOUT = LOCALES.flatMap(({ milestone }) => milestone.ready.without).map(plainWord);

/** « sans réseau, badges »: what is missing; empty when nothing is said; `undefined` when not understood. */
export const missingIn = (text: string): string[] | undefined => {
  const words = plainWords(text);
  if (words.length === 0) return [];
  const [first = '', ...rest] = words;
  const named = READY_ITEMS.filter((item) =>
    LOCALES.some(({ milestone }) => milestone.itemWords[item].some((word) => rest.includes(word))),
  );
  return WITHOUT.includes(first) && named.length > 0 ? named : undefined;
};

import type { Tools } from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { readDay } from '../../src/rituals/words/days.ts';
import { READY_ITEMS } from '../../src/rituals/milestone/template.ts';
import { plainWord, readVerb } from '../../src/rituals/words/verbs.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

/** « décaler feuille de route 27/11 », read in both languages. */

const VERBS = LOCALES.map(({ milestone }) => milestone.verbs);
const LANGUAGES = LOCALES.map(({ dates }) => dates);

export type Verb = keyof Texts['milestone']['verbs'];

/** The most words of a date: « vendredi 4 décembre 2026 ». */
const DAY_WORDS = 4;

/** A text that ends with a date: the part before it, and the date. */
export const endsWithDay = (
  text: string,
  today: Temporal.PlainDate,
): { before: string; day: Temporal.PlainDate } | undefined => {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(DAY_WORDS, words.length); count > 0; count--) {
    const day = readDay(words.slice(-count).join(' '), today, LANGUAGES);
    const before = words
      .slice(0, -count)
      .join(' ')
      .replace(/ (?:au|le|to|on|pour)$/i, '');
    if (day) return { before, day };
  }
  return undefined;
};

const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/** A title and a date without a verb is a move: « jalon feuille de route 27/11 ». */
export const orderOf = (text: string): { verb: Verb; rest: string } | undefined => {
  const order = readVerb(text, VERBS);
  if (order) return order;
  const dated = endsWithDay(text, ANY_DAY);
  return dated && dated.before !== '' ? { verb: 'move', rest: text } : undefined;
};

export const todayOf = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

const WITHOUT = LOCALES.flatMap(({ milestone }) => milestone.ready.without).map(plainWord);

/** « sans réseau, badges »: what is missing; empty when nothing is said; `undefined` when not understood. */
export const missingIn = (text: string): string[] | undefined => {
  const words = plainWord(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const [first = '', ...rest] = words;
  const named = READY_ITEMS.filter((item) =>
    LOCALES.some(({ milestone }) => milestone.itemWords[item].some((word) => rest.includes(word))),
  );
  return WITHOUT.includes(first) && named.length > 0 ? named : undefined;
};

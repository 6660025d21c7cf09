import { READY_ITEMS } from '../../src/rituals/milestone/template.ts';
import { readDayAtEnd } from '../../src/rituals/words/dates/days.ts';
import { plainWord, plainWords } from '../../src/rituals/words/letters.ts';
import { LOCALES } from '../../src/texts/index.ts';

const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/** A title and a date without a verb is a move: « jalon feuille de route 27/11 ». */
export const isTitleAndDay = (text: string): boolean => {
  const { before = '' } = readDayAtEnd(text, ANY_DAY) ?? {};
  return before !== '';
};

/** The last word is an address. */
export const splitLastWord = (text: string): { title: string; rest: string } => {
  const words = text.trim().split(/\s+/);
  return { title: words.slice(0, -1).join(' '), rest: words.at(-1) ?? '' };
};

const ADDRESS = /^<?(https?:\/\/[^\s>|]+)[^\s]*$/;

export const addressIn = (text: string): string | undefined => {
  const [, address] = ADDRESS.exec(text) ?? [];
  return address !== undefined && URL.canParse(address) ? address : undefined;
};

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

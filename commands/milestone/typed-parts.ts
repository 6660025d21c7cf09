import { readDay } from '../../src/rituals/words/days.ts';
import { READY_ITEMS } from '../../src/rituals/milestone/template.ts';
import { plainWord } from '../../src/rituals/words/verbs.ts';
import { LOCALES } from '../../src/texts/index.ts';

const LANGUAGES = LOCALES.map(({ dates }) => dates);

/** The most words of a date: « vendredi 4 décembre 2026 ». */
const DAY_WORDS = 4;

/** A text that ends with a date, in either language: the part before it, and the date. */
export const endsWithDay = (
  text: string,
  today: Temporal.PlainDate,
): { before: string; day: Temporal.PlainDate; typed: string } | undefined => {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(DAY_WORDS, words.length); count > 0; count--) {
    const typed = words.slice(-count).join(' ');
    const day = readDay(typed, today, LANGUAGES);
    const before = words
      .slice(0, -count)
      .join(' ')
      .replace(/ (?:au|le|to|on|pour)$/i, '');
    if (day) return { before, day, typed };
  }
  return undefined;
};

const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/** A title and a date without a verb is a move: « jalon feuille de route 27/11 ». */
export const isTitleAndDay = (text: string): boolean => {
  const { before = '' } = endsWithDay(text, ANY_DAY) ?? {};
  return before !== '';
};

/** The text before and after a sign: « réseau : second accès », « feuille de route @Ada ». */
export const splitAt = (text: string, sign: ':' | '@'): { title: string; rest: string } => {
  const at = text.indexOf(sign);
  return at < 0 ? { title: text, rest: '' } : { title: text.slice(0, at), rest: text.slice(at + 1).trim() };
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

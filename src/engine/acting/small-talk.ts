import { plainWord } from '../../rituals/words/letters.ts';
import { LOCALES } from '../../texts/index.ts';

const GREETINGS = LOCALES.flatMap(({ engine }) => engine.greetings).map(plainWord);
const KIND_WORDS = [...GREETINGS, ...LOCALES.flatMap(({ engine }) => engine.smallTalk).map(plainWord)];

/** « :+1: »: where platforms write emoji by name. */
const EMOJI_NAMED = /:[a-z0-9_+'-]{1,80}:/gi;

const isMadeOf = (text: string, known: readonly string[]): boolean => {
  const words = plainWord(text.replace(EMOJI_NAMED, ' '))
    .replace(/[^\p{L}\p{N}\s']/gu, ' ')
    .trim();
  return known.includes(words) || words.split(/\s+/).every((word) => word === '' || known.includes(word));
};

/** « Merci ! », « ok merci », « 👍 »: thanks, not an answer to a question. */
export const isSmallTalk = (text: string): boolean => isMadeOf(text, KIND_WORDS);

export const isGreeting = (text: string): boolean => /\p{L}/u.test(text) && isMadeOf(text, GREETINGS);

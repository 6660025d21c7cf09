import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { plainWord, splitFirstWord } from '../../src/rituals/words/letters.ts';
import type { NamedSet } from '../../src/rituals/standup/question-sets.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

/** What follows `bilan` or `standup` without being an answer: « bilan historique », « standup arrêter ». */
export type Order = {
  words: (texts: Texts) => readonly string[];
  /** `undefined` when the rest is not for it: « standup passer la recette en production » is an answer. */
  obey(rest: string, about: OrderContext): Promise<Outcome | undefined>;
};

export type OrderContext = {
  set: NamedSet;
  call: CommandCall<unknown>;
  tools: Tools;
};

/** The team of an order; people without a team cannot change a rhythm. */
export const teamOfCall = ({ call, tools }: OrderContext): string =>
  call.challenge?.id ?? refuse(tools.texts.standupRhythm.refused['team-decides']);

export const wordsOf = (words: Order['words']): string[] => LOCALES.flatMap(words).map(plainWord);

export const splitWord = (text: string): { word: string; rest: string } => {
  const { word, rest } = splitFirstWord(text);
  return { word: plainWord(word), rest };
};

/** The order whose exact word starts this text: with a slip, it is an answer. */
export const orderIn = <Known extends Pick<Order, 'words'>>(
  text: string,
  orders: readonly Known[],
): { order: Known; rest: string } | undefined => {
  const { word, rest } = splitWord(text);
  const order = orders.find(({ words }) => wordsOf(words).includes(word));
  return order && { order, rest };
};

import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { AnyAct } from '../../src/engine/practice/acts/act.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { plainWord, splitFirstWord } from '../../src/rituals/words/letters.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';
import { skip } from './skip.ts';
import { withdraw } from './withdraw.ts';

export const wordsOf = (words: (texts: Texts) => readonly string[]): string[] =>
  LOCALES.flatMap(words).map(plainWord);

export const splitWord = (text: string): { word: string; rest: string } => {
  const { word, rest } = splitFirstWord(text);
  return { word: plainWord(word), rest };
};

const CORRECT = wordsOf((texts) => texts.standup.correctWords);

/** « corriger 2. … »: what follows the word that means to replace what is stored. */
export const textCorrected = (text: string): string | undefined => {
  const { word, rest } = splitWord(text);
  return CORRECT.includes(word) ? rest : undefined;
};

/** The act whose verb is all that a text says: with a slip or anything more, it is an answer. */
export const orderAlone = (text: string, acts: readonly AnyAct[]): AnyAct | undefined => {
  const { word, rest } = splitWord(text);
  if (rest.trim() !== '') return undefined;
  return acts.find(({ verb }) => verb !== undefined && wordsOf(verb).includes(word));
};

/** « passer », « retirer » about a round that is known already: in its thread, or after its name. */
export const ordersOfRound: readonly AnyAct[] = [skip, withdraw];

export const onRound = (
  act: AnyAct,
  round: Pick<Round, 'id'>,
  call: ActCall,
  tools: Tools,
): Promise<Outcome | undefined> => act.pressed({ payload: round.id }, call, tools, false);

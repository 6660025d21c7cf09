import { plainWord, withoutEnd } from '../../rituals/words/letters.ts';
import { keyNamed } from '../../rituals/words/named.ts';
import { LOCALES, type Texts } from '../../texts/index.ts';
import type { AnyCommand } from './define.ts';
import { matchWords } from './words.ts';

/** The buttons with which help leads, by their labels and by the words behind them. */
const HELP_SUBJECTS = LOCALES.map(({ about }) =>
  Object.fromEntries(
    Object.entries(about.intents).map(([intent, { label, words }]) => [intent, [label, ...words]]),
  ),
);

/** « mes jalons », « notre défi », "the milestones": what stands before the word. */
const DETERMINER = /^\s*(?:mon|ma|mes|notre|nos|le|la|les|voir|my|our|the|show)\s+(?=\S+\s*$)/i;

/** What a text that only names something is typed as: « mes jalons » is « jalons », « répondre » is « aide répondre ». */
export const commandNamedAlone = (
  text: string,
  commands: readonly AnyCommand[],
  texts: Texts,
): string | undefined => {
  if (matchWords(text, commands)?.exact) return undefined;
  const subject = keyNamed(withoutEnd(text.trim(), '.!?…'), HELP_SUBJECTS);
  if (subject) return `${texts.about.words[0] ?? ''} ${plainWord(text)}`;
  const bare = text.replace(DETERMINER, '');
  return bare !== text && matchWords(bare, commands)?.exact ? bare : undefined;
};

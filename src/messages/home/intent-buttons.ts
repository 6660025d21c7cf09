import type { Button } from '../../chat/message.ts';
import { LEADING } from '../../rituals/words/intents.ts';
import type { Texts } from '../../texts/index.ts';
import { buttonFor } from '../acting/key.ts';
import { typedKeys } from '../typed/keys.ts';

/** A button that does what typing its words does. */
export const typing = (text: string, label: string, texts: Texts): Button =>
  buttonFor(typedKeys.typeWord, text, texts, { label });

/** Four buttons for what people come for, and the way to all words. */
export const intentButtons = (texts: Texts): Button[] => {
  const { intents, all, words } = texts.about;
  const first = ([word = '']: readonly string[]): string => `${words[0] ?? ''} ${word}`;
  return [
    ...LEADING.map((intent) => typing(first(intents[intent].words), intents[intent].label, texts)),
    typing(first(all.words), all.label, texts),
  ];
};

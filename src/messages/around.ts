import { said, type Text } from '../chat/message.ts';

// No keyboard types it, and `harmless` removes it from what people write.
const MARK = '\u0000';

/** A sentence of ours around a person's words, which no renderer reads as markup. */
export const around = (sentence: (words: string) => string, words: string): Text => {
  const [before = '', after = ''] = sentence(MARK).split(MARK);
  return [before, said(words), after];
};

import { said, type Text } from '../chat/message.ts';

// No keyboard types it, and `harmless` takes it out of what people write.
const MARK = '\u0000';

/** A sentence of ours around a person's words, which stay theirs: no renderer takes them for markup. */
export const around = (sentence: (words: string) => string, words: string): Text => {
  const [before = '', after = ''] = sentence(MARK).split(MARK);
  return [before, said(words), after];
};

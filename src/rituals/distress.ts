import { ENGLISH, FRENCH } from './distress-words.ts';
import { phraseFinder } from './phrases.ts';

/** What comes before any other reading of a sentence, the gravest first. */
export const DISTRESS = ['self-harm', 'distress', 'stop'] as const;
export type Distress = (typeof DISTRESS)[number];

const kindsIn = phraseFinder<Distress>([FRENCH, ENGLISH]);

/** The gravest thing that these words say; nothing is inferred beyond the words. */
export const findDistress = (text: string): Distress | undefined => {
  const kinds = kindsIn(text);
  return DISTRESS.find((kind) => kinds.has(kind));
};

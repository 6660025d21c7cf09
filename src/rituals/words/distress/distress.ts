import { ENGLISH, FRENCH } from './phrases-of-distress.ts';
import { phraseFinder } from '../phrases.ts';
import { type Distress, DISTRESS } from './kinds.ts';

const kindsIn = phraseFinder<Distress>([FRENCH, ENGLISH]);

/** The most serious kind that a text contains; nothing is inferred beyond the words. */
export const findDistress = (text: string): Distress | undefined => {
  const kinds = kindsIn(text);
  return DISTRESS.find((kind) => kinds.has(kind));
};

import { practice } from '../../src/engine/practice/acts/practice.ts';
import { back, card, join, leave, skip } from './acts.ts';

/** `cafe`: alone, how it works; or a verb. */
export const pairing = practice({
  name: 'pairing',
  intent: 'cohort',
  words: (texts) => texts.pairing.words,
  roles: ['eig', 'mentor', 'coordination'],
  summary: (texts) => texts.pairing.summary,
  acts: [card, join, leave, skip, back],
  alone: card,
  // « Café avec Claire cet après-midi » is not an order.
  strict: true,
  guarded: true,
});

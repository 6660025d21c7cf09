import { PROPOSABLE, type ProposableSet } from '../../../src/rituals/standup/rhythm.ts';
import type { RhythmWords } from '../../../src/rituals/standup/typed-rhythm.ts';
import { wordsOf } from '../orders.ts';

const setWords = (set: ProposableSet): [ProposableSet, string[]] => [
  set,
  wordsOf(({ standupRhythm }) => standupRhythm.sets[set].words),
];

/** The words of a rhythm in every language, because people mix them. */
export const typedWords: RhythmWords = {
  sets: new Map(PROPOSABLE.map(setWords)),
  reminder: wordsOf(({ standupRhythm }) => standupRhythm.reminder),
  without: wordsOf(({ standupRhythm }) => standupRhythm.without),
};

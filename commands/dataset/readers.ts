import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { Change } from '../../src/rituals/dataset/dataset.ts';

const wordsOf = (change: Change): string => {
  if (change.kind === 'hold') return change.who;
  return change.kind === 'end' ? change.ground : '';
};

/** Only the team reads who blocks a dataset and why it ended. */
export const confirmChanges = (changes: readonly Change[], call: ActCall, { texts }: Tools): void =>
  requireConfirmation(call, {
    sentence: texts.datasetStored.readers.words,
    words: changes.map(wordsOf),
    wide: [],
  });

/** Every EIG of the cohort reads titles. */
export const confirmTitle = (title: string, call: ActCall, { texts }: Tools): void =>
  requireConfirmation(call, { sentence: texts.datasetStored.readers.title, words: [title], wide: [title] });

import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { Change } from '../../src/rituals/dataset/dataset.ts';
import type { Who } from './find.ts';

const wordsOf = (change: Change): string => {
  if (change.kind === 'hold') return change.who;
  return change.kind === 'end' ? change.ground : '';
};

/** Only the team reads who blocks a dataset and why it ended. */
export const confirmChanges = (changes: readonly Change[], who: Who, { texts }: Tools): void =>
  requireConfirmation(who, {
    sentence: texts.readers.datasetWords,
    words: changes.map(wordsOf),
    wide: [],
  });

/** Every EIG of the cohort reads titles. */
export const confirmTitle = (title: string, who: Pick<Who, 'confirmed'>, { texts }: Tools): void =>
  requireConfirmation(who, { sentence: texts.readers.datasetTitle, words: [title], wide: [title] });

import { practice } from '../../src/engine/practice/acts/practice.ts';
import { edit, gallery, keep, ownList, remove, share, showOne, tell } from './acts.ts';

/** `piste`: alone, one's own; with a number, that one; with a verb, an act. */
export const sideTrack = practice({
  name: 'side-track',
  intent: 'team',
  words: (texts) => texts.sideTrack.words,
  roles: ['eig', 'mentor', 'coordination'],
  summary: (texts) => texts.sideTrack.summary,
  acts: [ownList, showOne, tell, gallery, edit, share, keep, remove],
  alone: ownList,
  numbered: showOne,
  refused: (texts) => texts.sideTrack.refused.order,
});

import type { Tools } from '../../../src/engine/practice/define.ts';
import { type Confirmable, requireConfirmation } from '../../../src/engine/practice/unconfirmed.ts';
import { writeOwnQuestion } from '../../../src/rituals/standup/own-questions.ts';
import type { WantedRhythm } from '../../../src/rituals/standup/rhythm.ts';

type OwnQuestions = Pick<WantedRhythm, 'title' | 'own'>;

const ownWords = ({ title = '', own = [] }: OwnQuestions): string[] => [title, ...own.map(writeOwnQuestion)];

/** A team's own title and questions are read by that team; those it already has were confirmed before. */
export const confirmOwnWords = (
  wanted: OwnQuestions,
  author: Confirmable,
  { texts }: Tools,
  before: OwnQuestions = {},
): void => {
  const known = ownWords(before);
  requireConfirmation(author, {
    sentence: texts.standupStored.readers.rhythm,
    words: ownWords(wanted).filter((words) => !known.includes(words)),
    wide: [],
  });
};

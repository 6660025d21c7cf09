import type { Tools } from '../../../src/engine/practice/define.ts';
import { type Confirmable, requireConfirmation } from '../../../src/engine/practice/unconfirmed.ts';
import { writeOwnQuestion } from '../../../src/rituals/standup/own-questions.ts';
import type { Wanted } from '../../../src/rituals/standup/rhythm.ts';

type Own = Pick<Wanted, 'title' | 'own'>;

const ownWords = ({ title = '', own = [] }: Own): string[] => [title, ...own.map(writeOwnQuestion)];

/** A team's own title and questions are read by that team; those it already has were confirmed before. */
export const confirmOwnWords = (
  wanted: Own,
  author: Confirmable,
  { texts }: Tools,
  before: Own = {},
): void => {
  const known = ownWords(before);
  requireConfirmation(author, {
    sentence: texts.readers.rhythm,
    words: ownWords(wanted).filter((words) => !known.includes(words)),
    wide: [],
  });
};

import { practice } from '../../src/engine/practice/acts/practice.ts';
import { takeBack, tell } from './news.ts';
import { preview, send, toDo } from './next.ts';
import { details, last, pictures } from './read.ts';

/** `digest`: alone, the next page for the coordination and the last one for others; or a verb. */
export const digest = practice({
  name: 'digest',
  intent: 'cohort',
  words: (texts) => texts.digest.words,
  roles: ['eig', 'mentor', 'coordination'],
  summary: ({ digest: words }, roles) =>
    roles.includes('coordination') ? words.summaryCoordination : words.summary,
  acts: [preview, toDo, send, last, details, pictures, tell, takeBack],
  alone: ({ roles }) => (roles.includes('coordination') ? preview : last),
  strict: true,
});

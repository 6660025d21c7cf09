import { practice } from '../../src/engine/practice/acts/practice.ts';
import { show } from './read.ts';
import { send } from './send.ts';
import { write } from './write.ts';

/** `gazette`: alone, its form; or « envoyer », « voir ». */
export const gazette = practice({
  name: 'gazette',
  intent: 'cohort',
  words: (texts) => texts.gazette.words,
  roles: ['eig', 'mentor', 'coordination'],
  summary: ({ gazette: { summary } }, roles) => (roles.includes('coordination') ? summary : undefined),
  acts: [write, send, show],
  alone: write,
  strict: true,
});

import type { PracticeKept } from '../privacy/declare.ts';

export const gazetteKept = {
  tables: {
    gazettes: {
      words: ['opening', 'dates', 'needs', 'news'],
      codes: ['week'],
      because: 'a newsletter to the whole cohort, in the coordination’s name',
    },
  },
} as const satisfies PracticeKept;

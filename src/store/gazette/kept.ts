import { keeps } from '../privacy/declare.ts';

export const gazetteKept = keeps({
  said: () => ({ kinds: {}, purged: {} }),
  tables: {
    gazettes: {
      words: ['opening', 'dates', 'needs', 'news'],
      codes: ['week'],
      because: 'a newsletter to the whole cohort, in the coordination’s name',
    },
  },
});

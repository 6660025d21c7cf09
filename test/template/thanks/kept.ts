import { sql } from 'drizzle-orm';
import { cohort, datedBefore, keeps } from '../../../src/store/privacy/declare.ts';
import { thanksIn } from './texts.ts';

const retention = { for: { days: 60 } } as const;

/** `src/store/x/kept.ts`. A row of two people is two kinds of data; one of them purges it. */
export const thanksKept = keeps({
  said: (texts) => thanksIn(texts).stored,
  tables: { thanks: { words: ['text'] } },
  kinds: {
    thanksGiven: {
      table: 'thanks',
      whose: { columns: ['giver_id'] },
      retention,
      own: () => ({ day: sql`t.given_on`, number: sql`t.number`, cohort, text: sql`t.text` }),
      erasure: 'deleted',
      purge: { what: 'thanks', delete: (before) => datedBefore('thanks', 'given_on', before) },
    },
    thanksReceived: {
      table: 'thanks',
      whose: { columns: ['receiver_id'] },
      retention,
      own: () => ({ day: sql`t.given_on`, cohort }),
      erasure: 'deleted',
    },
  },
});

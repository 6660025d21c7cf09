import { sql } from 'drizzle-orm';
import type { PracticeKept } from './declare.ts';

/** What remembers that something was erased, and what a person refuses. */
export const privacyKept = {
  tables: {
    tombstones: { codes: ['hash'] },
    erasures: { codes: ['hash', 'tombstones'] },
    purge_runs: { codes: ['counts'] },
    objections: { codes: ['to'] },
  },
  kinds: {
    objections: {
      table: 'objections',
      whose: { columns: ['person_id'] },
      retention: { until: 'lifted' },
      own: () => ({ what: sql`t."to"` }),
      erasure: 'deleted',
    },
  },
  purges: [
    {
      what: 'lists of purges',
      after: { months: 12 },
      delete: (before) => sql`delete from purge_runs where "on" < ${before}::date`,
    },
  ],
} as const satisfies PracticeKept;

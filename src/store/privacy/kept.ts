import { sql } from 'drizzle-orm';
import { datedBefore, keeps } from './declare.ts';

/** What remembers that something was erased, and what a person refuses. */
export const privacyKept = keeps({
  said: (texts) => texts.keptStored.privacy,
  tables: {
    tombstones: { codes: ['hash'] },
    erasures: { codes: ['hash', 'tombstones'] },
    purge_runs: { codes: ['counts'] },
    objections: { codes: ['to'] },
    export_counts: {},
  },
  kinds: {
    objections: {
      table: 'objections',
      whose: { columns: ['person_id'] },
      retention: { until: 'lifted' },
      own: () => ({ what: sql`t."to"` }),
      erasure: 'deleted',
    },
    exports: {
      table: 'export_counts',
      whose: { columns: ['person_id'] },
      retention: { for: { days: 1 } },
      own: () => ({ day: sql`t."on"`, count: sql`t.asked` }),
      erasure: 'deleted',
      purge: {
        what: 'counts of exports',
        unannounced: true,
        delete: (before) => datedBefore('export_counts', 'on', before),
      },
    },
  },
  purges: [
    {
      what: 'lists of purges',
      after: { months: 12 },
      delete: (before) => sql`delete from purge_runs where "on" < ${before}::date`,
    },
  ],
});

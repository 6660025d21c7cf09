import { sql } from 'drizzle-orm';
import { cohort, PERSON, keeps } from '../privacy/declare.ts';

/** Days of message counts that a budget can need. */
export const COUNTS_FOR = { days: 15 } as const;

export const accountKept = keeps({
  said: (texts) => texts.account.stored,
  tables: { pauses: { codes: ['kind'] }, contract_ends: {}, proactive_counts: {} },
  kinds: {
    pauses: {
      table: 'pauses',
      whose: { columns: ['person_id'] },
      retention: { until: 'lasts' },
      own: () => ({ kind: sql`t.kind`, from: sql`t."from"`, until: sql`t.until`, shared: sql`t.shared` }),
      erasure: 'deleted',
    },
    contracts: {
      table: 'contract_ends',
      whose: { columns: ['person_id'] },
      retention: PERSON,
      own: () => ({
        cohort,
        until: sql`t.ends_on`,
        confirmed: sql`t.confirmed`,
        proposed: sql`t.proposed`,
        taken: sql`t.taken`,
      }),
      erasure: 'deleted',
    },
    counts: {
      table: 'proactive_counts',
      whose: { columns: ['person_id'] },
      retention: { for: COUNTS_FOR },
      own: () => ({ day: sql`t.day`, daily: sql`t.daily`, count: sql`t.sent` }),
      erasure: 'deleted',
    },
  },
});

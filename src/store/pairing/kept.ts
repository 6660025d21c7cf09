import { sql } from 'drizzle-orm';
import { cohort, datedBefore, keeps } from '../privacy/declare.ts';

export const pairingKept = keeps({
  said: (texts) => texts.pairing.stored,
  tables: {
    pairing_members: {},
    pairing_skips: {},
    pairings: {},
    pairing_marks: { codes: ['mark'], because: 'fingerprints without a name or a day' },
  },
  kinds: {
    coffee: {
      table: 'pairing_members',
      whose: { columns: ['person_id'] },
      retention: { until: 'coffeeStopped' },
      own: () => ({ cohort }),
      erasure: 'deleted',
    },
    coffeeSkips: {
      table: 'pairing_skips',
      whose: { columns: ['person_id'] },
      retention: { until: 'draw' },
      own: () => ({ cohort }),
      erasure: 'deleted',
    },
    pairings: {
      table: 'pairings',
      whose: { columns: ['person_id'] },
      retention: { for: { days: 30 } },
      own: () => ({ day: sql`t.drawn_on`, cohort }),
      erasure: 'deleted',
      purge: { what: 'coffees', delete: (before) => datedBefore('pairings', 'drawn_on', before) },
    },
  },
});

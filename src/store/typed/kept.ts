import { sql } from 'drizzle-orm';
import { keeps } from '../privacy/declare.ts';

/** Text that waits for its author to say who it is for. */
export const HELD_FOR = { hours: 24 } as const;

/** Typed or filled in; a button has no words. */
const wordsOfAct = sql`coalesce(t.act -> 'text', t.act -> 'values')`;

export const typedKept = keeps({
  said: (texts) => texts.typed.stored,
  tables: { held_texts: { words: ['act'], platform: ['thread'], codes: ['source'] } },
  kinds: {
    heldTexts: {
      table: 'held_texts',
      whose: { columns: ['person_id'] },
      retention: { until: 'addressed', for: HELD_FOR },
      own: () => ({ until: sql`t.forget_at`, bare: sql`t.bare`, text: wordsOfAct }),
      erasure: 'deleted',
      withdraw: (id) => sql`delete from held_texts where person_id = ${id}`,
    },
  },
});

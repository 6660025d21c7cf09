import { sql } from 'drizzle-orm';
import { datedBefore, keeps } from '../privacy/declare.ts';

/** What the bot said, without a word of it: to whom, and where it is on the platform. */
export const deliveryKept = keeps({
  said: (texts) => texts.keptStored.delivery,
  tables: {
    second_copies: {},
    messages: { codes: ['key', 'kind', 'subject', 'shows'] },
    deliveries: {
      platform: ['place', 'ref'],
      codes: ['message_key', 'thread_key', 'state', 'after', 'reason'],
    },
  },
  kinds: {
    deliveries: {
      table: 'deliveries',
      whose: { columns: ['person_id'] },
      retention: { for: { months: 6 } },
      own: () => ({
        day: sql`t.created_on`,
        kind: sql`(select m.kind from messages m where m.key = t.message_key)`,
        state: sql`t.state`,
        place: sql`t.place`,
      }),
      erasure: 'deleted',
      purge: { what: 'deliveries', delete: (before) => datedBefore('deliveries', 'created_on', before) },
    },
  },
  purges: [
    {
      /** The card that ends a pause: after it, nothing shows that there was one. */
      what: 'cards after a pause',
      unannounced: true,
      after: { days: 1 },
      delete: (before) => sql`delete from deliveries d using messages m
        where m.key = d.message_key and m.kind = 'home-back' and d.state <> 'pending' and d.not_before < ${before}::date`,
    },
  ],
});

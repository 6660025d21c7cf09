import { sql } from 'drizzle-orm';
import { datedBefore, keeps, team } from '../privacy/declare.ts';

const request = sql`(select r.number from help_requests r where r.id = t.request_id)`;

export const helpKept = keeps({
  said: (texts) => texts.helpStored,
  tables: {
    help_requests: {
      words: ['subject', 'context', 'tried', 'tags', 'learnt', 'reason', 'search'],
      codes: ['urgency', 'audience', 'state'],
    },
    help_hands: { codes: ['kind'] },
    help_suggestions: { codes: ['state'] },
  },
  kinds: {
    requests: {
      table: 'help_requests',
      whose: { columns: ['author_id'] },
      retention: { for: { months: 12 }, since: 'closing' },
      own: () => ({
        day: sql`t.asked_on`,
        number: sql`t.number`,
        ...team,
        subject: sql`t.subject`,
        context: sql`t.context`,
        tried: sql`t.tried`,
        urgency: sql`t.urgency`,
        tags: sql`t.tags`,
        audience: sql`t.audience`,
        state: sql`t.state`,
        closed: sql`t.closed_on`,
      }),
      erasure: 'unsigned',
      withdraw: (id) => sql`delete from help_requests where author_id = ${id}`,
      purge: {
        what: 'help requests',
        // A running request whose author is gone can be closed by nobody else.
        delete: (
          before,
        ) => sql`delete from help_requests where coalesce(closed_on, asked_on) < ${before}::date
          or (author_id is null and state in ('draft', 'open', 'claimed'))`,
      },
    },
    hands: {
      table: 'help_hands',
      whose: { columns: ['person_id'] },
      retention: { until: 'request' },
      own: () => ({ request, kind: sql`t.kind` }),
      erasure: 'deleted',
    },
    suggestions: {
      table: 'help_suggestions',
      whose: { columns: ['person_id'] },
      /** As far as the rules look back, so that nobody is asked too often. */
      retention: { for: { days: 31 } },
      own: () => ({ day: sql`t.asked_on`, request, state: sql`t.state` }),
      erasure: 'deleted',
      purge: {
        what: 'help suggestions',
        delete: (before) => datedBefore('help_suggestions', 'asked_on', before),
      },
    },
  },
  purges: [
    {
      what: 'help drafts',
      after: { days: 7 },
      delete: (before) => sql`delete from help_requests where state = 'draft' and asked_on < ${before}::date`,
    },
  ],
});

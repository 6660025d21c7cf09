import { sql } from 'drizzle-orm';
import { cohort, datedBefore, keeps } from '../privacy/declare.ts';

/** A newcomer who got no answer. */
export const JOIN_REQUEST_FOR = { days: 30 } as const;

export const communityKept = keeps({
  said: (texts) => texts.community.stored,
  tables: { join_requests: { words: ['name'], platform: ['external_user'], codes: ['locale'] } },
  kinds: {
    joining: {
      table: 'join_requests',
      whose: {
        rows: (id) => sql`(workspace_id, external_user) in
          (select i.workspace_id, i.external_user from identities i where i.person_id = ${id})`,
      },
      retention: { until: 'answered', for: JOIN_REQUEST_FOR },
      own: () => ({
        day: sql`t.asked_on`,
        cohort,
        number: sql`t.number`,
        name: sql`t.name`,
        user: sql`t.external_user`,
      }),
      erasure: 'deleted',
      // Asked for before a file gave them this account, and never decided.
      release: (people) => sql`delete from join_requests where (workspace_id, external_user) in
        (select i.workspace_id, i.external_user from identities i where i.person_id = any(${people}))`,
      purge: {
        what: 'requests to join',
        delete: (before) => datedBefore('join_requests', 'asked_on', before),
      },
    },
  },
});

import { sql } from 'drizzle-orm';
import { cohort, columnsNaming, datedBefore, keeps, team } from '../privacy/declare.ts';

const PEOPLE = ['in_charge', 'deputy', 'person_id'] as const;

export const milestoneKept = keeps({
  said: (texts) => texts.milestoneStored,
  tables: {
    timelines: { codes: ['template'] },
    milestones: {
      words: ['title', 'note', 'link'],
      codes: ['slug', 'owner', 'state', 'checked', 'settled_by'],
    },
    milestone_nudges: {},
  },
  kinds: {
    milestones: {
      table: 'milestones',
      whose: { columns: PEOPLE },
      /** Of the names and the note; the milestone and the role stay. */
      retention: { for: { months: 12 }, since: 'cohortStart' },
      own: (id) => ({
        day: sql`t."on"`,
        ...team,
        milestone: sql`t.slug`,
        state: sql`t.state`,
        as: columnsNaming(id, PEOPLE),
      }),
      erasure: 'unsigned',
      purge: {
        what: 'people in charge of milestones',
        delete: (
          before,
        ) => sql`update milestones m set in_charge = null, deputy = null, note = null from cohorts c
          where c.id = m.cohort_id and c.starts_on < ${before}::date
            and coalesce(m.in_charge::text, m.deputy::text, m.note) is not null`,
      },
    },
    nudges: {
      table: 'milestone_nudges',
      whose: { columns: ['person_id'] },
      /** So that there are never two in a week. */
      retention: { for: { days: 14 } },
      own: () => ({ day: sql`t.last_on`, cohort }),
      erasure: 'deleted',
      purge: {
        what: 'days of reminders of milestones',
        delete: (before) => datedBefore('milestone_nudges', 'last_on', before),
      },
    },
  },
});

import { type SQL, sql } from 'drizzle-orm';
import { cohort, columnsNaming, datedBefore, keeps, team } from '../privacy/declare.ts';

const READERS = ['first_reader', 'second_reader'] as const;
const retention = { until: 'called', for: { days: 7 } } as const;

/**
 * A call asked of someone who goes is still asked: of the second reader, or of another one of the coordination. Their role
 * is still a row: people go last.
 */
const toAnotherReader = (people: SQL): SQL => sql`update call_requests r
  set first_reader = coalesce(
      case when r.first_reader <> all(${people}) then r.first_reader end,
      case when r.second_reader <> all(${people}) then r.second_reader end,
      (select m.person_id from memberships m where m.cohort_id = r.cohort_id and m.role = 'coordination'
        and m.person_id <> all(${people}) and m.person_id <> r.person_id
        and coalesce(m.ends_on, 'infinity') >= r.asked_on order by m.starts_on nulls first, m.id limit 1),
      r.first_reader),
    second_reader = case when r.first_reader <> all(${people}) and r.second_reader <> all(${people}) then r.second_reader end
  where r.first_reader = any(${people}) or r.second_reader = any(${people})`;

export const callKept = keeps({
  said: (texts) => texts.call.stored,
  tables: {
    call_requests: { words: ['moment'] },
    coordination_asks: { words: ['text', 'answer'] },
  },
  kinds: {
    calls: {
      table: 'call_requests',
      whose: { columns: ['person_id'] },
      retention,
      own: () => ({ day: sql`t.asked_on`, cohort, moment: sql`t.moment` }),
      erasure: 'deleted',
      withdraw: (id) => sql`delete from call_requests where person_id = ${id}`,
      purge: {
        what: 'calls',
        /** One day more than the appointment that erases them and announces it. */
        after: { days: 8 },
        delete: (before) => datedBefore('call_requests', 'asked_on', before),
      },
    },
    callReaders: {
      table: 'call_requests',
      whose: { columns: READERS },
      retention,
      own: (id) => ({ day: sql`t.asked_on`, cohort, as: columnsNaming(id, READERS) }),
      erasure: 'unsigned',
      release: toAnotherReader,
    },
    asks: {
      table: 'coordination_asks',
      whose: { columns: ['author_id'] },
      retention: { for: { months: 12 }, since: 'answer' },
      own: () => ({
        day: sql`t.asked_on`,
        number: sql`t.number`,
        ...team,
        text: sql`t.text`,
        answered: sql`t.answered_on`,
      }),
      erasure: 'unsigned',
      withdraw: (id) => sql`delete from coordination_asks where author_id = ${id}`,
      purge: {
        what: 'requests to the coordination',
        delete: (before) => sql`delete from coordination_asks
          where coalesce(answered_on, asked_on) < ${before}::date`,
      },
    },
  },
});

import { type SQL, sql } from 'drizzle-orm';
import { cohort, columnsNaming, keeps } from '../privacy/declare.ts';

const workshop = sql`(select w.number from workshops w where w.id = t.workshop_id)`;
const PEOPLE = ['trainer_id', 'wished_by'] as const;
const retention = { for: { months: 3 }, since: 'session' } as const;

/** A training that one person wished for and another gives has words of both. */
const alone = (id: string): SQL =>
  sql`coalesce(trainer_id, ${id}) = ${id} and coalesce(wished_by, ${id}) = ${id}`;

const hasOthers = (id: string): SQL =>
  sql`exists (select 1 from workshop_seats s where s.workshop_id = w.id and s.person_id <> ${id} and s.state <> 'left')`;

const mineAlone = (id: string, column: string): SQL =>
  sql`case when coalesce(t.trainer_id, ${id}) = ${id} and coalesce(t.wished_by, ${id}) = ${id} then t.${sql.identifier(column)} end`;

export const workshopKept = keeps({
  said: (texts) => texts.workshopStored,
  tables: {
    workshops: {
      words: ['title', 'description', 'place', 'notes', 'reason'],
      codes: ['format', 'for_whom', 'state', 'zone'],
    },
    workshop_seats: { codes: ['state', 'former_address'] },
    workshop_answers: { words: ['text'], because: 'unsigned, so that nobody can tell whose it is' },
    calendar_feeds: { codes: ['fingerprint'] },
  },
  kinds: {
    workshops: {
      table: 'workshops',
      whose: { columns: PEOPLE },
      retention,
      own: (id) => ({
        day: sql`t.offered_on`,
        number: sql`t.number`,
        cohort,
        as: columnsNaming(id, PEOPLE),
        state: sql`t.state`,
        from: sql`t.starts_at`,
        title: mineAlone(id, 'title'),
        text: mineAlone(id, 'description'),
      }),
      erasure: 'unsigned',
      // Those who signed up keep the title and the date, to know what is cancelled or what they attended.
      withdraw: (id) => sql`with emptied as (
          update workshops w set description = '', place = '', notes = '', reason = '',
            state = case when state in ('offered', 'planned') then 'cancelled' else state end,
            settled_on = case when state = 'wished' then settled_on else coalesce(settled_on, starts_at::date, offered_on) end
          where ${id} in (trainer_id, wished_by) and ${alone(id)} and ${hasOthers(id)})
        delete from workshops w where ${id} in (trainer_id, wished_by) and ${alone(id)} and not ${hasOthers(id)}`,
      purge: {
        what: 'workshops',
        // When a cohort was closed meanwhile, its sessions stay planned.
        delete: (before) => sql`delete from workshops where settled_on < ${before}::date
          or (state = 'planned' and starts_at < ${before}::date)`,
      },
    },
    seats: {
      table: 'workshop_seats',
      whose: { columns: ['person_id'] },
      retention,
      own: () => ({ workshop, state: sql`t.state` }),
      erasure: 'deleted',
    },
    feeds: {
      table: 'calendar_feeds',
      whose: { columns: ['person_id'] },
      retention: { until: 'revoked' },
      own: () => ({ cohort }),
      erasure: 'deleted',
    },
  },
  purges: [
    {
      what: 'workshops without a date',
      after: { months: 12 },
      delete: (before) => sql`delete from workshops
        where state in ('wished', 'offered') and offered_on < ${before}::date`,
    },
  ],
});

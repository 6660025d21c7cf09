import { sql } from 'drizzle-orm';
import { cohort, datedBefore, keeps, team } from '../privacy/declare.ts';

const round = {
  day: sql`(select r.local_date from rounds r where r.id = t.round_id)`,
  cohort,
  challenge: sql`(select c.name from rounds r join challenges c on c.id = r.challenge_id where r.id = t.round_id)`,
};

export const standupKept = keeps({
  said: (texts) => texts.standupStored,
  tables: {
    rounds: {
      words: ['title', 'questions'],
      codes: ['iso_week', 'zone', 'question_set', 'answer_by', 'recap', 'state'],
      because: 'the questions put to a team, not its answers',
    },
    answers: { words: ['values'], codes: ['kept'] },
    answer_sources: {
      codes: ['message', 'values'],
      because: 'keyed hashes, deleted when the round closes',
    },
    skips: {},
    standup_proposals: { codes: ['settings', 'state'] },
  },
  kinds: {
    answers: {
      table: 'answers',
      whose: { columns: ['person_id'] },
      retention: { for: { days: 60 }, since: 'round' },
      own: () => ({ ...round, answers: sql`t.values`, inTeam: sql`t.kept` }),
      erasure: 'deleted',
      withdraw: (id) => sql`delete from answers where person_id = ${id}`,
      purge: {
        what: 'daily answers',
        delete: (before) => sql`delete from answers a using rounds r
          where r.id = a.round_id and r.answer_by = 'person' and r.local_date < ${before}::date`,
      },
    },
    reports: {
      table: 'answers',
      whose: { columns: ['written_by'], and: sql`person_id is null` },
      retention: { for: { months: 12 }, since: 'cohortEnd' },
      own: () => ({
        ...round,
        several: sql`t.several_hands`,
        answers: sql`case when not t.several_hands then t.values end`,
        inTeam: sql`case when not t.several_hands then t.kept end`,
      }),
      erasure: 'unsigned',
      withdraw: (id) =>
        sql`delete from answers where person_id is null and written_by = ${id} and not several_hands`,
      purge: {
        what: 'team reports',
        delete: (before) => sql`delete from answers a using rounds r, cohorts c
          where r.id = a.round_id and c.id = a.cohort_id and c.ends_on < ${before}::date`,
      },
    },
    skips: {
      table: 'skips',
      whose: { columns: ['person_id'] },
      retention: { until: 'roundClosed' },
      own: () => round,
      erasure: 'deleted',
    },
    proposals: {
      table: 'standup_proposals',
      whose: { columns: ['proposed_by'] },
      retention: { for: { months: 6 } },
      own: () => ({ day: sql`t.proposed_on`, ...team, rhythm: sql`t.settings`, state: sql`t.state` }),
      erasure: 'unsigned',
      purge: {
        what: 'proposals',
        delete: (before) => datedBefore('standup_proposals', 'proposed_on', before),
      },
    },
  },
});

import { sql } from 'drizzle-orm';
import { keeps } from '../privacy/declare.ts';

export const datasetKept = keeps({
  said: (texts) => texts.datasetStored,
  tables: {
    datasets: {
      words: ['title', 'who', 'ground', 'link'],
      codes: ['slug', 'stage', 'state', 'reason', 'end', 'licence', 'facts'],
      because: 'a team’s dataset: who could unblock it is a service, and is emptied after a year',
    },
    dataset_moves: { codes: ['by', 'kind', 'stage', 'state', 'reason', 'end'] },
    dataset_checkins: { codes: ['answer'] },
    dataset_rhythms: {},
  },
  purges: [
    {
      what: 'who could unblock datasets',
      after: { months: 12 },
      delete: (before) => sql`update datasets d set who = null from cohorts c
        where c.id = d.cohort_id and d.who is not null and c.starts_on < ${before}::date`,
    },
  ],
});

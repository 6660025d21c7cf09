import { runAll } from './run.ts';

/** Towards a million people: 13,000 cohorts of 76 as rows in an idle minute, then one 09:30 of 1,300, in one process and in two. */

await runAll([
  { name: 'idle', env: { COHORTS: '13000' } },
  { name: 'half-past-nine', env: { COHORTS: '1300' } },
  { name: 'half-past-nine', env: { COHORTS: '1300', REPLICAS: '2' } },
]);

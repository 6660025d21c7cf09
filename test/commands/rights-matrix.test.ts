import { expect, it } from 'vitest';
import { type Actor, wrongAmong } from '../fixtures/rights/matrix.ts';
import type { Write } from '../fixtures/rights/writes.ts';

/** The judge of forged acts, judged: it finds what is wrong, so that nothing wrong means something. */

const member = (role: string, challenge: string | null, cohort: string | null = 'ours') => ({
  cohort,
  challenge,
  role,
});
const eig: Actor = { id: 'eig', memberships: [member('eig', 'mer')] };
const mentor: Actor = { id: 'mentor', memberships: [member('mentor', 'mer')] };
const coordination: Actor = { id: 'coordination', memberships: [member('coordination', null)] };
const community: Actor = { id: 'community', memberships: [member('community', null, null)] };
const elsewhere: Actor = { id: 'elsewhere', memberships: [member('coordination', null, 'theirs')] };

const changed = (table: string, before: Record<string, unknown>, after = {}): Write => ({
  table,
  before,
  after: { ...before, ...after },
});
const ours = { cohort_id: 'ours', challenge_id: 'mer' };
const daily = { cohort_id: 'ours', round_id: 'r', person_id: 'eig', values: {} };
const request = { ...ours, id: 'q', author_id: 'eig', audience: 'cohort', subject: 'Un port', state: 'open' };
const NOTHING = new Map();
const rounds = new Map([['r', { id: 'r', ...ours }]]);

it.each<[what: string, Write, Actor | undefined, rounds?: typeof rounds]>([
  ['a dataset of another team', changed('datasets', { ...ours, challenge_id: 'lagon' }), eig],
  ['a dataset of another cohort', changed('datasets', ours), elsewhere],
  ['a teammate’s own answer', changed('answers', daily), { ...eig, id: 'mate' }, rounds],
  ['somebody else’s pause', { table: 'pauses', before: { person_id: 'eig' }, after: null }, coordination],
  ['the words of a request', changed('help_requests', request, { subject: 'Autre' }), mentor],
  [
    'a request that the community was not asked',
    changed('help_requests', request, { state: 'claimed' }),
    community,
  ],
  ['a setting of the cohort', changed('cohorts', { id: 'ours' }, { name: 'Autre' }), eig],
  ['a table that nobody has thought of', changed('brand_new', ours), coordination],
  ['anything, by somebody unknown', changed('datasets', ours), undefined],
])('finds that %s is not theirs to write', (_, write, actor, parents = NOTHING) => {
  expect(wrongAmong([write], actor, parents)).toHaveLength(1);
});

it.each<[what: string, Write, Actor, rounds?: typeof rounds]>([
  ['a dataset of one’s défi', changed('datasets', ours), mentor],
  ['one’s own answer', changed('answers', daily), eig, rounds],
  ['a request, taken by its readers', changed('help_requests', request, { state: 'claimed' }), mentor],
  ['a setting, by who coordinates', changed('cohorts', { id: 'ours' }, { name: 'Autre' }), coordination],
])('leaves %s alone', (_, write, actor, parents = NOTHING) => {
  expect(wrongAmong([write], actor, parents)).toEqual([]);
});

import { expect, it } from 'vitest';
import { type Cohort, cohortFrom, readOnce } from '../../../src/engine/practice/cohort.ts';
import { defineAppointment } from '../../../src/engine/practice/appointment.ts';
import type { Planned } from '../../../src/engine/practice/planned.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { inSnapshot } from '../../../src/store/core/database.ts';
import type { Scope } from '../../../src/store/core/scope.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { scopeFor } from '../../fixtures/scope.ts';
import { makeWorld } from '../../fixtures/world.ts';

const FROM = Temporal.Instant.from('2026-11-24T09:00:00Z');
const TO = FROM.add({ hours: 1 });

const atSeconds = (seconds: number): Planned => ({
  at: FROM.add({ seconds }),
  subject: 'all',
  localDate: Temporal.PlainDate.from('2026-11-24'),
  slot: String(seconds),
  what: '',
});

const inCohort = async <T>(work: (scope: Scope, cohort: Cohort) => Promise<T>): Promise<T> => {
  const { db } = await makeWorld();
  const cohort = await findCohortBySlug(db, smallCohort().cohort.id);
  if (!cohort) throw new Error('the cohort is not there');
  return inSnapshot(db, (tx) => work(scopeFor(tx, cohort.id), cohortFrom(cohort)));
};

const about = <State>(state: (scope: Scope, cohort: Cohort) => Promise<State>) =>
  defineAppointment({
    name: 'about',
    grace: Temporal.Duration.from({ hours: 1 }),
    state,
    planned: () => [-1, 0, 3600, 3601].map(atSeconds),
    run: async () => ({}),
  });

it('what an appointment plans outside the span is left out, both ends of the span included', async () => {
  const slots = await inCohort(async (scope, cohort) => {
    const plan = await about(async () => undefined).plan(scope, cohort);
    return plan(FROM, TO).map(({ slot }) => slot);
  });
  expect(slots).toEqual(['0', '3600']);
});

it('what several appointments read alike is read once in a transaction, and again in the next', async () => {
  let reads = 0;
  const state = readOnce(async (_scope, { texts }) => {
    reads += 1;
    return texts.locale;
  });
  const planBoth = (scope: Scope, cohort: Cohort) =>
    Promise.all([about(state).plan(scope, cohort), about(state).plan(scope, cohort)]);
  await inCohort(planBoth);
  expect(reads).toBe(1);
  await inCohort(planBoth);
  expect(reads).toBe(2);
});

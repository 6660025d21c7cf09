import { expect, it } from 'vitest';
import { batchesOf } from '../../../src/engine/time/batches.ts';

const due = (name: string, cohort: number, together = false) => ({
  appointment: { name, ...(together ? { together: true as const } : {}) },
  cohort,
});
const open = (cohort: number) => due('open', cohort, true);

const namesIn = (queues: Parameters<typeof batchesOf<ReturnType<typeof due>>>[0]): string[] =>
  batchesOf(queues).map((batch) =>
    batch.map(({ appointment, cohort }) => `${appointment.name} ${cohort}`).join(', '),
  );

it('what may be kept together is, for all cohorts at once; the rest is kept alone', () => {
  expect(namesIn([[open(1), open(1)], [open(2)], [due('page', 3)]])).toEqual([
    'open 1, open 1, open 2',
    'page 3',
  ]);
});

it('each cohort keeps its own order', () => {
  const queues = [
    [open(1), due('page', 1), open(1)],
    [due('page', 2), open(2), open(2)],
  ];
  expect(namesIn(queues)).toEqual(['open 1', 'page 2', 'open 2, open 2', 'page 1', 'open 1']);
});

it('hundreds are several transactions, in their order', () => {
  const many = Array.from({ length: 130 }, (_one, cohort) => [open(cohort)]);
  const batches = batchesOf(many);
  expect(batches.map(({ length }) => length)).toEqual([64, 64, 2]);
  expect(batches.flat()).toEqual(many.flat());
});

it('nothing is due: nothing is kept', () => {
  expect(batchesOf([[], []])).toEqual([]);
});

import { eq } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { givenScope, inScope } from '../../../src/store/core/in-scope.ts';
import { rounds } from '../../../src/store/tables/index.ts';

const written = (condition: ReturnType<typeof inScope>) =>
  new PgDialect({ casing: 'snake_case' }).sqlToQuery(condition);

test('the rows of a cohort, and those that meet other conditions', () => {
  expect(written(inScope({ cohortId: 'c' }, rounds))).toMatchObject({
    sql: '"rounds"."cohort_id" = $1',
    params: ['c'],
  });
  expect(written(inScope({ cohortId: 'c' }, rounds, undefined, eq(rounds.id, 'r')))).toMatchObject({
    sql: '("rounds"."cohort_id" = $1 and "rounds"."id" = $2)',
    params: ['c', 'r'],
  });
});

test('a prepared question waits for its cohort', () => {
  expect(written(inScope(givenScope, rounds))).toMatchObject({
    sql: '"rounds"."cohort_id" = $1',
    params: [givenScope.cohortId],
  });
});

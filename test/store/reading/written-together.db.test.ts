import { expect, it } from 'vitest';
import { inTransaction, type Tx } from '../../../src/store/core/database.ts';
import { addMessages } from '../../../src/store/delivery/messages.ts';
import { appendFacts } from '../../../src/store/log/activity.ts';
import { readingTogether } from '../../../src/store/reading/reading-together.ts';
import { NO_COHORT } from '../../../src/store/core/scope.ts';
import { newDatabase } from '../../fixtures/database.ts';
import { scopeFor } from '../../fixtures/scope.ts';
import { listeningTo } from '../../fixtures/statements.ts';

const setUp = async () => {
  const { db, url } = await newDatabase();
  const { db: other, statements } = listeningTo(url);
  const writing = <T>(work: (tx: Tx) => Promise<T>, how: 'together' | 'apart' = 'together') =>
    inTransaction(other, (tx) => (how === 'together' ? readingTogether(tx, () => work(tx)) : work(tx)));
  const insertions = () => statements.filter((text) => text.startsWith('insert')).length;
  return { db, writing, insertions };
};

const messageOf = (key: string) => ({ key, cohortId: null, kind: 'echo', subject: key, shows: [] });
const add = (tx: Tx, ...keys: string[]) => addMessages(tx, keys.map(messageOf));

it('what several write in one turn is one statement, and each finds what became of its own', async () => {
  const { writing, insertions } = await setUp();
  const fresh = await writing((tx) => Promise.all([add(tx, 'a', 'b'), add(tx, 'c'), add(tx)]));
  expect(fresh).toEqual([new Set(['a', 'b']), new Set(['c']), new Set()]);
  expect(insertions()).toBe(1);
});

it('what two of them add is new to the first, and what is there already to nobody', async () => {
  const { writing } = await setUp();
  await writing((tx) => add(tx, 'known'));
  const fresh = await writing((tx) => Promise.all([add(tx, 'a'), add(tx, 'a', 'known')]));
  expect(fresh).toEqual([new Set(['a']), new Set()]);
});

it('elsewhere each is a statement of its own', async () => {
  const { writing, insertions } = await setUp();
  await writing((tx) => Promise.all([add(tx, 'a'), add(tx, 'b')]), 'apart');
  expect(insertions()).toBe(2);
});

it('what cannot be written fails for each of them', async () => {
  const { writing } = await setUp();
  const failing = writing((tx) =>
    Promise.allSettled([add(tx, 'a'), addMessages(tx, [{ ...messageOf('b'), cohortId: NO_COHORT }])]),
  );
  await expect(failing).rejects.toThrow('messages_cohort_id_cohorts_id_fk');
});

it('facts keep the order in which they were told', async () => {
  const { db, writing } = await setUp();
  const on = Temporal.PlainDate.from('2026-11-24');
  const fact = (type: string) => ({ type, v: 1, on });
  await writing((tx) =>
    Promise.all([
      appendFacts(scopeFor(tx, NO_COHORT), [fact('one'), fact('two')]),
      appendFacts(scopeFor(tx, NO_COHORT), [fact('three')]),
    ]),
  );
  const told = await db.query.activity.findMany({ orderBy: ({ id }, { asc }) => asc(id) });
  expect(told.map(({ type }) => type)).toEqual(['one', 'two', 'three']);
});

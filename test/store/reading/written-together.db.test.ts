import { expect, it } from 'vitest';
import { inTransaction, type Tx } from '../../../src/store/core/database.ts';
import { findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { NO_COHORT } from '../../../src/store/core/scope.ts';
import { addMessages } from '../../../src/store/delivery/add-messages.ts';
import { raiseTouched } from '../../../src/store/delivery/touched.ts';
import { factRows } from '../../../src/store/log/activity.ts';
import { readingTogether } from '../../../src/store/reading/reading-together.ts';
import { newDatabase } from '../../fixtures/database.ts';
import { scopeFor } from '../../fixtures/scope.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import * as tables from '../../../src/store/tables/index.ts';

const DAY = Temporal.PlainDate.from('2026-11-24');

const messageOf = (key: string) => ({ key, cohortId: null, kind: 'echo', subject: key, shows: [] });

const setUp = async () => {
  const { db, url } = await newDatabase();
  const workspaceId = await findOrAddWorkspace(db, 'sandbox', 'local');
  const { db: other, statements } = listeningTo(url);
  const writing = <T>(work: (tx: Tx) => Promise<T>, how: 'together' | 'apart' = 'together') =>
    inTransaction(other, (tx) => (how === 'together' ? readingTogether(tx, () => work(tx)) : work(tx)));
  const insertions = () => statements.filter((text) => text.includes('insert into messages')).length;
  /** Messages, each to one place. Returns how many deliveries that made. */
  const add = async (tx: Tx, ...keys: string[]): Promise<number> => {
    const rows = keys.map((messageKey) => ({ messageKey, workspaceId, place: 'channel:c', createdOn: DAY }));
    return (await addMessages(tx, keys.map(messageOf), rows)).length;
  };
  return { db, writing, insertions, add };
};

it('what several write in one turn is one statement, and each finds what became of its own', async () => {
  const { writing, insertions, add } = await setUp();
  const added = await writing((tx) => Promise.all([add(tx, 'a', 'b'), add(tx, 'c'), add(tx)]));
  expect(added).toEqual([2, 1, 0]);
  expect(insertions()).toBe(1);
});

it('what two of them add is new to the first, and what is there already to nobody', async () => {
  const { db, writing, add } = await setUp();
  await writing((tx) => add(tx, 'known'));
  const added = await writing((tx) => Promise.all([add(tx, 'a'), add(tx, 'a', 'known')]));
  expect(added).toEqual([1, 0]);
  expect(await db.select().from(tables.deliveries)).toHaveLength(2);
});

it('elsewhere each is a statement of its own', async () => {
  const { writing, insertions, add } = await setUp();
  await writing((tx) => Promise.all([add(tx, 'a'), add(tx, 'b')]), 'apart');
  expect(insertions()).toBe(2);
});

it('what cannot be written fails for each of them', async () => {
  const { db, writing, add } = await setUp();
  const failing = writing((tx) =>
    Promise.allSettled([add(tx, 'a'), addMessages(tx, [{ ...messageOf('b'), cohortId: NO_COHORT }], [])]),
  );
  await expect(failing).rejects.toThrow('messages_cohort_id_cohorts_id_fk');
  expect(await db.select().from(tables.messages)).toEqual([]);
});

it('facts keep the order in which they were told', async () => {
  const { db, writing } = await setUp();
  const fact = (type: string) => ({ type, v: 1, on: DAY });
  await writing((tx) =>
    Promise.all(
      [[fact('one'), fact('two')], [], [fact('three')]].map(async (facts) =>
        raiseTouched(tx, await factRows(scopeFor(tx, NO_COHORT), facts)),
      ),
    ),
  );
  const told = await db.select().from(tables.activity).orderBy(tables.activity.id);
  expect(told.map(({ type }) => type)).toEqual(['one', 'two', 'three']);
});

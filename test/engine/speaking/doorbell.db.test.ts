import { expect, it } from 'vitest';
import { makeDoorbell } from '../../../src/engine/speaking/doorbell.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { newDatabase } from '../../fixtures/database.ts';

const listening = async () => {
  const { db } = await newDatabase();
  const heard: string[] = [];
  const bell = makeDoorbell();
  bell.answerWith(
    (ids) => Promise.resolve(void heard.push(...ids)),
    () => Promise.resolve(void heard.push('sweep')),
  );
  return { db, bell, heard };
};

it('rings for what a transaction made due once it is committed, and not before', async () => {
  const { db, bell, heard } = await listening();
  await inTransaction(db, async (tx) => {
    await bell.ring(tx, ['a', 'b']);
    await tx.execute('select 1');
    expect(heard).toEqual([]);
  });
  expect(heard).toEqual(['a', 'b']);
});

it('says nothing of what was not committed', async () => {
  const { db, bell, heard } = await listening();
  const failed = inTransaction(db, async (tx) => {
    await bell.ring(tx, ['a']);
    throw new Error('undone');
  });
  await expect(failed).rejects.toThrow('undone');
  expect(heard).toEqual([]);
});

it('leaves many to the sweep, which is fair to every team', async () => {
  const { db, bell, heard } = await listening();
  await inTransaction(db, (tx) => bell.ring(tx, ['a', 'b', 'c']));
  expect(heard).toEqual(['sweep']);
});

it('rings once for all that a transaction made due, however often it was asked', async () => {
  const { db, bell, heard } = await listening();
  await inTransaction(db, async (tx) => {
    for (const rung of ['a', 'b', 'c', 'd']) await bell.ring(tx, [rung]);
  });
  expect(heard).toEqual(['sweep']);
});

it('delivers a few at once; what is rung for meanwhile leaves together as soon as one of them ends', async () => {
  const { db, bell } = await listening();
  const started: string[] = [];
  const ends: (() => void)[] = [];
  bell.answerWith(
    (ids) => {
      started.push(ids.join(' '));
      const { promise, resolve } = Promise.withResolvers<void>();
      ends.push(resolve);
      return promise;
    },
    () => Promise.resolve(),
  );
  for (const rung of ['a', 'b', 'c', 'd', 'e', 'f']) await inTransaction(db, (tx) => bell.ring(tx, [rung]));
  expect(started).toEqual(['a', 'b', 'c', 'd']);
  ends[0]?.();
  await new Promise(setImmediate);
  expect(started).toEqual(['a', 'b', 'c', 'd', 'e f']);
});

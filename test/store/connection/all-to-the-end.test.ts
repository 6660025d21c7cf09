import { expect, test } from 'vitest';
import { allToTheEnd } from '../../../src/store/connection/all-to-the-end.ts';

test('what fails is told once everything has ended', async () => {
  const slow = Promise.withResolvers<string>();
  let isTold = false;
  const told = allToTheEnd([Promise.reject(new Error('failed')), slow.promise]).catch((error: unknown) => {
    isTold = true;
    return error;
  });
  await Promise.resolve();
  expect(isTold).toBe(false);
  slow.resolve('ended');
  expect(await told).toMatchObject({ message: 'failed' });
});

test('what fails first is told, not what stands first', async () => {
  const because = Promise.withResolvers<never>();
  const works = allToTheEnd([because.promise, Promise.reject(new Error('a conflict'))]);
  await Promise.resolve();
  because.reject(new Error('the transaction is aborted'));
  await expect(works).rejects.toThrow('a conflict');
});

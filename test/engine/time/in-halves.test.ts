import { expect, it } from 'vitest';
import { inHalves } from '../../../src/engine/time/in-halves.ts';

const attempt = async (group: readonly number[], bad: readonly number[]) => {
  const attempts: number[][] = [];
  const failed: number[] = [];
  await inHalves(
    group,
    async (some) => {
      attempts.push([...some]);
      if (some.some((one) => bad.includes(one))) throw new Error('no');
    },
    (one) => failed.push(one),
  );
  const done = attempts.filter((some) => !some.some((one) => bad.includes(one))).flat();
  return { attempts: attempts.length, failed, done };
};

it('what fails is found alone, and all the rest is done once', async () => {
  const group = Array.from({ length: 16 }, (_one, at) => at);
  const { attempts, failed, done } = await attempt(group, [5]);
  expect(failed).toEqual([5]);
  expect(done.toSorted((a, b) => a - b)).toEqual(group.filter((one) => one !== 5));
  // Sixteen alone would be more.
  expect(attempts).toBe(9);
});

it('without a failure it is one attempt; of nothing, none', async () => {
  expect(await attempt([1, 2, 3], [])).toMatchObject({ attempts: 1, failed: [] });
  expect(await attempt([], [])).toMatchObject({ attempts: 0 });
});

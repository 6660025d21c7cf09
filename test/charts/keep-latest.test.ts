import { expect, it } from 'vitest';
import { keepLatest } from '../../src/charts/keep-latest.ts';

const counted = (fails = 0) => {
  const made: string[] = [];
  const ask = keepLatest(2, async (question: string) => {
    made.push(question);
    if (made.length <= fails) throw new Error('not now');
    return Promise.resolve(question);
  });
  return { made, ask };
};

it('what is asked again, even meanwhile, is made once', async () => {
  const { made, ask } = counted();
  await Promise.all([ask('a'), ask('a')]);
  await ask('a');
  expect(made).toEqual(['a']);
});

it('the oldest is forgotten once there are more than kept', async () => {
  const { made, ask } = counted();
  for (const question of ['a', 'b', 'c', 'b', 'a']) await ask(question);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});

it('what failed is made again', async () => {
  const { made, ask } = counted(1);
  await expect(ask('a')).rejects.toThrow('not now');
  expect(await ask('a')).toBe('a');
  expect(made).toEqual(['a', 'a']);
});

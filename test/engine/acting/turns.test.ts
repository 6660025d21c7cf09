import { describe, expect, it } from 'vitest';
import { makeTurns, TooMany } from '../../../src/engine/acting/turns.ts';

const held = () => {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return 'done';
  };
  /** Lets the one that has run for longest end, once there is one. */
  const endOne = async (): Promise<void> => {
    while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
    ends.shift()?.();
  };
  return { work, most: () => most, endOne };
};

describe('the acts of one person', () => {
  it('are handled two at once, the others in their turn, and all of them are', async () => {
    const turns = makeTurns(2, 10);
    const { work, most, endOne } = held();
    const acts = Array.from({ length: 5 }, () => turns('e01', work));
    for (let ended = 0; ended < 5; ended += 1) await endOne();
    expect(await Promise.all(acts)).toEqual(Array(5).fill('done'));
    expect(most()).toBe(2);
  });

  it('are refused beyond those that may wait, and taken again once there is room', async () => {
    const turns = makeTurns(1, 1);
    const { work, endOne } = held();
    const [first, second] = [turns('e01', work), turns('e01', work)];
    await expect(turns('e01', work)).rejects.toBeInstanceOf(TooMany);
    await endOne();
    await first;
    const third = turns('e01', work);
    await endOne();
    await second;
    await endOne();
    expect(await third).toBe('done');
  });

  it('keep nobody else waiting', async () => {
    const turns = makeTurns(1, 1);
    const { work, endOne } = held();
    const [first, second] = [turns('e01', work), turns('e01', work)];
    expect(await turns('e02', () => Promise.resolve('at once'))).toBe('at once');
    await endOne();
    await first;
    await endOne();
    await second;
  });

  it('that fail leave their place', async () => {
    const turns = makeTurns(1, 0);
    await expect(turns('e01', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns('e01', () => Promise.resolve('next'))).toBe('next');
  });
});

import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../src/engine/speaking/underway.ts';

const sweeping = () => {
  const underway: PromiseWithResolvers<void>[] = [];
  const stopping = new AbortController();
  const begin = (): Promise<void> => {
    const one = Promise.withResolvers<void>();
    underway.push(one);
    return one.promise;
  };
  const end = async () => {
    underway.at(-1)?.resolve();
    await setImmediate();
    return underway.length;
  };
  return { sweep: oneAtATime(begin, stopping.signal), end, stop: () => stopping.abort(), underway };
};

describe('one sweep at a time', () => {
  it('is followed by one more, and by no third, when others ring during it', async () => {
    const { sweep, end, underway } = sweeping();
    void sweep();
    void sweep();
    void sweep();
    expect(underway).toHaveLength(1);
    expect(await end()).toBe(2);
    expect(await end()).toBe(2);
  });

  it('is the last when nobody rings during it, and begins again when somebody rings later', async () => {
    const { sweep, end, underway } = sweeping();
    void sweep();
    expect(await end()).toBe(1);
    void sweep();
    expect(underway).toHaveLength(2);
  });

  it('is followed by none once the bot stops', async () => {
    const { sweep, end, stop } = sweeping();
    void sweep();
    void sweep();
    stop();
    expect(await end()).toBe(1);
  });

  it('that fails is followed all the same by what was rung for', async () => {
    const { sweep, underway } = sweeping();
    const failed = sweep();
    void sweep().catch(() => undefined);
    underway[0]?.reject(new Error('the database is away'));
    await expect(failed).rejects.toThrow('away');
    await setImmediate();
    expect(underway).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { makeStops } from '../src/stops.ts';

describe('stopping', () => {
  it('goes in reverse order of start, past whatever fails', async () => {
    const stopped: string[] = [];
    const stops = makeStops();
    stops.push(async () => void stopped.push('first'));
    stops.push(() => Promise.reject(new Error('already gone')));
    stops.push(async () => void stopped.push('last'));
    expect(await stops.runAll()).toBe(true);
    expect(stopped).toEqual(['last', 'first']);
  });

  it('is given up after a while', async () => {
    const stops = makeStops(20);
    stops.push(() => new Promise(() => {}));
    expect(await stops.runAll()).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { makePulse } from '../../../src/engine/time/pulse.ts';

it('a loop that does not turn any more is known after two minutes; one that has not begun is starting', () => {
  let now = 0;
  const pulse = makePulse(() => now);
  now = 3_600_000;
  expect(pulse.isTurning()).toBe(true);
  pulse.beat();
  now += 119_000;
  expect(pulse.isTurning()).toBe(true);
  now += 1_000;
  expect(pulse.isTurning()).toBe(false);
  pulse.beat();
  expect(pulse.isTurning()).toBe(true);
});

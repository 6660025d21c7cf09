import { expect, it } from 'vitest';
import type { Move } from '../src/engine/time/time-travel.ts';
import { makeFirstMorning } from '../src/first-morning.ts';

const at = (now: string) => {
  const moves: Move[] = [];
  const live = makeFirstMorning({
    now: async () => Temporal.Instant.from(now),
    move: async (to) => {
      moves.push(to);
    },
  });
  return { moves, live };
};

const ASKED = { to: Temporal.Instant.from('2026-11-23T10:00:00+01:00') };

it('whoever first opens the page finds the first question there, asked once', async () => {
  const { moves, live } = at('2026-11-23T08:00:12+01:00');
  await Promise.all([live(), live()]);
  expect(moves).toEqual([ASKED]);
});

it.each(['2026-11-23T10:00:00+01:00', '2026-12-04T09:00:00+01:00', '2026-11-16T08:00:00+01:00'])(
  'nothing moves when the clock says %s',
  async (now) => {
    const { moves, live } = at(now);
    await live();
    expect(moves).toEqual([]);
  },
);

import { expect, it } from 'vitest';
import { makeWorld } from '../../fixtures/world.ts';

const FRIDAY = Temporal.Instant.from('2026-11-27T15:00:00+01:00');

it('a move says where it is, and ends where somebody stops it, with nothing skipped and nothing half done', async () => {
  const world = await makeWorld();
  expect(world.engine.moving()).toBeUndefined();
  const passed: string[] = [];
  const moved = world.engine.move({ to: FRIDAY });
  const stop = world.sandbox.onChange(() => {
    const way = world.engine.moving();
    if (way) passed.push(way.at.toString());
    world.engine.stopMoving();
  });
  await moved;
  stop();
  expect(passed[0]).toBe('2026-11-23T07:30:00Z');
  expect(world.engine.moving()).toBeUndefined();
  const now = await world.engine.now();
  expect(now.toString()).toMatch(/^2026-11-23T07:3/);
  // What one leaves is there when one goes on.
  await world.to('2026-11-23T10:00:00+01:00');
  expect((await world.texts('e01')).filter((text) => text.startsWith('Bilan'))).toHaveLength(1);
});

it('stopping when nothing moves does nothing', async () => {
  const world = await makeWorld();
  world.engine.stopMoving();
  await world.to('2026-11-23T08:40:00+01:00');
  expect((await world.texts('e01')).length).toBe(1);
});

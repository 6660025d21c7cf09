import { describe, expect, it } from 'vitest';
import { readClock, setClock } from '../../../src/store/core/clock.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { liveIn, makeOwnWorld, type OwnWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** Jumps of programme time that something crosses: nothing is lost, and nothing is said twice. */

const NOON = Temporal.Instant.from('2026-11-24T12:30:00+01:00');

const titles = async (world: OwnWorld): Promise<string[]> =>
  (await world.texts('e01')).map((text) => text.split('\n')[0] ?? '').toSorted();

const runs = async ({ db }: OwnWorld): Promise<string[]> =>
  (await db.select().from(tables.runs))
    .map(({ appointment, slot, state }) => `${appointment} ${slot} ${state}`)
    .toSorted();

let lived: Promise<{ titles: string[]; runs: string[] }> | undefined;

/** What the same morning gives when nothing crosses it. */
const straight = () => (lived ??= liveStraight());

const liveStraight = async () => {
  const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
  await world.engine.move({ to: NOON });
  return { titles: await titles(world), runs: await runs(world) };
};

const another = async ({ url }: OwnWorld) => {
  const { db } = listeningTo(url);
  return (await liveIn(db, {})).engine;
};

describe('a jump', () => {
  it('beside another of the same process: one after the other', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    await Promise.all([
      world.engine.move({ to: NOON }),
      world.engine.move({ by: Temporal.Duration.from({ minutes: 1 }) }),
    ]);
    expect(await titles(world)).toEqual((await straight()).titles);
  });

  it('beside another of a second process lives every instant once', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    const other = await another(world);
    await Promise.all([world.engine.move({ to: NOON }), other.move({ to: NOON })]);
    await world.engine.drain();
    expect({ titles: await titles(world), runs: await runs(world) }).toEqual(await straight());
  });

  it('during which the clock is moved on by somebody else: what was skipped runs all the same, within its grace', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    const jump = world.engine.move({ to: NOON });
    await setClock(world.db, Temporal.Instant.from('2026-11-24T10:00:00+01:00'));
    await jump;
    expect(Temporal.Instant.compare(await readClock(world.db), NOON)).toBeGreaterThanOrEqual(0);
    expect({ titles: await titles(world), runs: await runs(world) }).toEqual(await straight());
  });

  it('begun just after somebody else moved the clock: what that made due is not missed', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    await setClock(world.db, Temporal.Instant.from('2026-11-24T10:00:00+01:00'));
    await world.engine.move({ to: NOON });
    expect({ titles: await titles(world), runs: await runs(world) }).toEqual(await straight());
  });

  it('that the end of its process cuts short is not travelled further; the next process goes on from there', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    const jump = world.engine.move({ to: NOON });
    await world.engine.stop();
    await jump;
    expect(Temporal.Instant.compare(await readClock(world.db), NOON)).toBeLessThan(0);
    await (await another(world)).move({ to: NOON });
    expect({ titles: await titles(world), runs: await runs(world) }).toEqual(await straight());
  });

  it('plans once for each instant: a cohort is read once when something is due, and once when something changed', async () => {
    const world = await makeOwnWorld({ now: '2026-11-24T08:40:00+01:00' });
    const { db, statements } = listeningTo(world.url);
    const { engine } = await liveIn(db, {});
    await engine.tick();
    statements.length = 0;
    await engine.move({ to: Temporal.Instant.from('2026-11-24T09:30:00+01:00') });
    const plans = statements.filter(
      (text) => text.startsWith('select') && text.includes('from "plan_dues" where "plan_dues"."cohort_id"'),
    );
    expect(plans).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../src/store/core/database.ts';
import { planPurge, purgeOnDay } from '../../../src/store/privacy/purge-runs.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const answered = async () => {
  const world = await makeWorld({ until: '2026-11-23T10:00:00+01:00' });
  await world.say('e01', 'standup 1. La carte\n2. Le moteur');
  return world;
};

const onDay = ({ db }: World, day: string) =>
  inTransaction(db, (tx) => purgeOnDay(tx, Temporal.PlainDate.from(day)));

const dailyAnswers = (counts: Awaited<ReturnType<typeof onDay>>) =>
  counts?.filter(({ what }) => what === 'daily answers');

describe('the purge of a day', () => {
  it('only counts what it would delete the first time, with the date, and deletes it the next day', async () => {
    const world = await answered();
    const announced = { what: 'daily answers', before: '2026-11-24', count: 1, dry: true };
    expect(dailyAnswers(await onDay(world, '2027-01-23'))).toEqual([announced]);
    expect(await world.db.select().from(tables.answers)).toHaveLength(1);
    expect(dailyAnswers(await onDay(world, '2027-01-24'))).toEqual([
      { ...announced, before: '2026-11-25', dry: false },
    ]);
    expect(await world.db.select().from(tables.answers)).toEqual([]);
  });

  it('runs once, and remembers kinds, dates and counts only', async () => {
    const world = await answered();
    await onDay(world, '2027-01-23');
    expect(await onDay(world, '2027-01-23')).toBeUndefined();
    const [run] = (await world.db.select().from(tables.purgeRuns)).filter(({ counts }) => counts.length > 0);
    for (const entry of run?.counts ?? [])
      expect(Object.keys(entry).toSorted()).toEqual(['before', 'count', 'dry', 'what']);
    expect(JSON.stringify(run?.counts)).not.toMatch(/La carte|Ada|e01/);
  });

  it('is planned without deleting anything', async () => {
    const world = await answered();
    const planned = await planPurge(world.db, Temporal.PlainDate.from('2028-07-14'));
    expect(planned.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['daily answers', 'deliveries', 'people']),
    );
    expect(planned.every(({ dry }) => dry)).toBe(true);
    expect(await world.db.select().from(tables.people)).not.toEqual([]);
    expect(await world.db.select().from(tables.answers)).toHaveLength(1);
  });

  it('happens by itself, and says in the log how many of what', async () => {
    const world = await answered();
    await world.to('2026-11-24T08:00:00+01:00');
    expect((await world.db.select().from(tables.purgeRuns)).map(({ on }) => on.toString())).toEqual([
      '2026-11-23',
      '2026-11-24',
    ]);
  });
});

import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const checkOf = async ({ db }: World): Promise<Temporal.Instant> => {
  const kept = await db.select().from(tables.planDues);
  const check = kept.find(({ appointment }) => appointment === '*')?.dueAt;
  if (!check) throw new Error('no check of the whole plan is kept');
  return check;
};

const dueOf = async ({ db }: World, appointment: string): Promise<string | undefined> =>
  (await db.select().from(tables.planDues))
    .find((kept) => kept.appointment === appointment)
    ?.dueAt.toString();

/** As if a table that the plan reads were not watched. */
const keepAsDueLater = ({ db }: World, appointment: string) =>
  db.execute(
    sql`update plan_dues set due_at = due_at + interval '20 days' where appointment = ${appointment}`,
  );

const watched = async (): Promise<{ world: World; late: number[] }> => {
  const late: number[] = [];
  const parts = { plansWereLate: (appointments: number) => void late.push(appointments) };
  return { world: await makeWorld({ now: '2026-11-24T20:00:00+01:00', parts }), late };
};

it('each night the whole plan is compared with what is kept: a difference is counted, and repaired', async () => {
  const { world, late } = await watched();
  const due = await dueOf(world, 'standup-open');
  await keepAsDueLater(world, 'standup-open');
  await setClock(world.db, await checkOf(world));
  await world.engine.tick();
  expect(late).toEqual([1]);
  expect(await dueOf(world, 'standup-open')).toBe(due);
});

it('a night without a difference counts none, and the next check is the night after, at the same minute', async () => {
  const { world, late } = await watched();
  const check = await checkOf(world);
  expect(check.toZonedDateTimeISO('UTC').hour).toBeGreaterThanOrEqual(1);
  expect(check.toZonedDateTimeISO('UTC').hour).toBeLessThan(4);
  expect(localDate(check, 'UTC').toString()).toBe('2026-11-25');
  await setClock(world.db, check);
  await world.engine.tick();
  expect(late).toEqual([]);
  expect((await checkOf(world)).toString()).toBe(check.add({ hours: 24 }).toString());
});

it('an appointment that this version no longer has is forgotten then, and the check itself is not', async () => {
  const { world } = await watched();
  const due = await dueOf(world, 'standup-open');
  await world.db.execute(sql`update plan_dues set appointment = 'gone' where appointment = 'standup-open'`);
  await setClock(world.db, await checkOf(world));
  await world.engine.tick();
  expect(await dueOf(world, 'gone')).toBeUndefined();
  expect(await dueOf(world, 'standup-open')).toBe(due);
  await expect(checkOf(world)).resolves.toBeDefined();
});

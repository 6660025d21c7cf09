import { randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { appointments } from '../../../schedules/index.ts';
import { Unavailable } from '../../../src/chat/chat.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../../../src/engine/engine.ts';
import { messages } from '../../../src/messages/index.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { connect, inTransaction } from '../../../src/store/core/database.ts';
import { makeScope } from '../../../src/store/core/scope.ts';
import { giveSeats } from '../../../src/store/workshop/seats.ts';
import { OFFER, workshopCohort } from '../../fixtures/practices/workshops.ts';
import { asShown, makeOwnWorld, type OwnWorld } from '../../fixtures/world.ts';
import { testKeys } from '../../fixtures/keys.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** More than both processes have connections; a hundred people for ten places at length. */
const [PEOPLE, PLACES] = inject('atLength') ? [100, 10] : [30, 5];

const CROWD = Array.from({ length: PEOPLE }, (_, rank) => `p${String(rank).padStart(3, '0')}`);

const crowded = () =>
  workshopCohort((raw) => {
    raw.people.push(...CROWD.map((id) => ({ id, name: `Personne ${id}`, roles: ['coordination'] })));
  });

/** Another process on the same database. */
const replica = async ({ url, sandbox, engine }: OwnWorld) => {
  const db = connect(url);
  const other = await makeEngine({
    db,
    chats: [sandbox],
    commands,
    appointments,
    messages,
    bell: silentBell,
    command: '/eig',
    publicUrl: 'http://localhost:3000',
    keys: testKeys,
    log: makeLog('silent'),
  });
  return { engines: [engine, other], close: () => db.close() };
};

const seats = async ({ db }: OwnWorld, state: string): Promise<string[]> =>
  (
    await db.execute<{ name: string }>(
      `select p.name from workshop_seats s join people p on p.id = s.person_id where s.state = '${state}' order by s.rank`,
    )
  ).map(({ name }) => name);

/** Waits until another transaction is blocked by our lock. */
const untilOneWaits = async ({ db }: OwnWorld): Promise<void> => {
  const waiting = () =>
    db.execute(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
  await expect.poll(waiting, { timeout: 10_000 }).not.toHaveLength(0);
};

it('a place given back while the waiting list moves before a session stays given back', async () => {
  const world = await makeOwnWorld({ file: workshopCohort() });
  await world.say('e01', OFFER);
  for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
  await setClock(world.db, Temporal.Instant.from('2026-12-01T08:00:00+01:00'));
  await world.db.execute("delete from people where name = 'Basile Deux'");
  let reminded: Promise<unknown> | undefined;
  await world.db.transaction(async (tx) => {
    await tx.execute('select from workshops for update');
    await tx.execute("update workshop_seats set state = 'left' where state = 'waits'");
    reminded = world.to('2026-12-01T14:00:00+01:00');
    await untilOneWaits(world);
  });
  await reminded;
  expect(await seats(world, 'left')).toEqual(['Chloé Trois']);
  expect((await world.texts('e03')).join()).not.toContain('Une place s’est libérée');
});

it('a place is given to whoever still waits for one', async () => {
  const world = await makeOwnWorld({ file: workshopCohort() });
  await world.say('e01', OFFER);
  for (const as of ['e02', 'm1', 'e03']) await world.say(as, 'formation m’inscrire 1');
  await world.say('e02', 'formation me désinscrire 1');
  const all = (await world.db.select().from(tables.workshopSeats)).map(({ id }) => id);
  expect(await inTransaction(world.db, (tx) => giveSeats(makeScope(tx, ''), all))).toEqual([]);
  expect(await seats(world, 'left')).toEqual(['Basile Deux']);
});

/** As people and platforms do when they are told to come back: a busy machine begins no transaction in time. */
const againWhenBusy = async <T>(act: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
};

it('many people sign up for few places through two processes at once: so many hold one, the list keeps its order, nobody is twice', async () => {
  const world = await makeOwnWorld({ file: crowded() });
  await world.say('e01', `formation proposer Titre : Pour peu\nDate : 2/12 à 12h30\nPlaces : ${PLACES}`);
  const [one] = await world.db.select().from(tables.workshops);
  const { engines, close } = await replica(world);
  const press = (action: string, user: string, rank: number) => {
    const call = {
      id: randomUUID(),
      workspace: { platform: 'sandbox', externalId: 'local' },
      user,
      act: asShown({ kind: 'press', action, payload: one?.id ?? '' }),
    } as const;
    return againWhenBusy(async () => engines[rank % 2]?.receive(call));
  };
  // Some press twice.
  await Promise.all(
    [...CROWD, ...CROWD.slice(0, PEOPLE / 5)].map((user, rank) => press('workshopJoin', user, rank)),
  );
  const held = await seats(world, 'holds');
  const list = await seats(world, 'waits');
  expect([held.length, list.length, new Set([...held, ...list]).size]).toEqual([
    PLACES,
    PEOPLE - PLACES,
    PEOPLE,
  ]);
  const ranks = (await world.db.select().from(tables.workshopSeats)).map(({ rank }) => rank);
  expect(new Set(ranks).size).toBe(PEOPLE);

  const leaving = held.slice(0, 4).map((name) => name.replace('Personne ', ''));
  await Promise.all(leaving.map((user, rank) => press('workshopLeave', user, rank)));
  expect(await seats(world, 'holds')).toEqual([...held.slice(4), ...list.slice(0, 4)]);
  expect(await seats(world, 'waits')).toEqual(list.slice(4));
  await close();
}, 60_000);

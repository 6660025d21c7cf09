import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../../../src/engine/engine.ts';
import { readPeople } from '../../../src/engine/outside/people.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { buryPerson } from '../../../src/store/privacy/tombstones.ts';
import { findOrAddWorkspace, memoryOf } from '../../../src/store/core/instance.ts';
import { findCaller } from '../../../src/store/people/caller.ts';
import { people } from '../../../src/store/tables/index.ts';
import { TEAM } from '../../fixtures/chat/slack/payloads.ts';
import { makeSlackWorld, onSlack, userOf } from '../../fixtures/chat/slack/world.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import * as tables from '../../../src/store/tables/index.ts';

const [ada, basile] = [userOf('e01'), userOf('e02')];
const TODAY = Temporal.Now.plainDateISO('UTC');

/** A started bot, and the check that runs each minute. */
const started = async () => {
  const { db, bot, slack, engine } = await makeSlackWorld({
    file: onSlack(smallCohort((raw) => raw.rituals.splice(0))),
  });
  const id = await findOrAddWorkspace(db, 'slack', TEAM);
  const memory = memoryOf(db, id);
  const context = { db, chats: new Map([[id, bot]]), log: makeLog('silent') };
  return {
    db,
    slack,
    readAgain: () => readPeople(context),
    readings: () => slack.calls.filter((name) => name === 'users.list').length,
    /** Machine time cannot move, so the recorded day moves instead. */
    toTheNextDay: () => memory.set('people', 'readOn', TODAY.subtract({ days: 1 }).toString()),
    async callerOf(user: string) {
      const workspace = { platform: 'slack', externalId: TEAM } as const;
      return (await findCaller(db, workspace, user, await engine.now()))?.person;
    },
  };
};

describe('who is in a workspace', () => {
  it('is read at the start, then once a day', async () => {
    const { readAgain, readings, toTheNextDay, slack, callerOf } = await started();
    expect(readings()).toBe(1);
    slack.people.set(ada, { id: ada, name: 'Ada Un', locale: 'en-GB' });
    await readAgain();
    expect(readings()).toBe(1);
    expect((await callerOf(ada))?.locale).toBe('fr');
    await toTheNextDay();
    await readAgain();
    await readAgain();
    expect(readings()).toBe(2);
    expect((await callerOf(ada))?.locale).toBe('en');
  });

  it('is written only when something changed', async () => {
    const { db, readAgain, readings, toTheNextDay } = await started();
    const written = async () =>
      db.$client<{ user: string; by: string }[]>`select external_user as user, xmin::text as by
        from identities order by 1`;
    const before = await written();
    await toTheNextDay();
    await readAgain();
    expect(readings()).toBe(2);
    expect(await written()).toEqual(before);
  });

  it('is asked again when the platform did not answer', async () => {
    const { readAgain, readings, toTheNextDay, slack } = await started();
    await toTheNextDay();
    slack.fail('users.list', { error: 'fatal_error' });
    await readAgain();
    await readAgain();
    await readAgain();
    expect(readings()).toBe(3);
  });

  it('brings back nobody who was erased, though their account and address are still there', async () => {
    const { db, readAgain, readings, toTheNextDay, slack, callerOf } = await started();
    slack.people.set(ada, { id: ada, name: 'Ada Un', email: 'e01@demo.example' });
    await inTransaction(db, async (tx) => {
      const [erased] = await tx.select().from(people).where(eq(people.name, 'Ada Un'));
      await buryPerson(tx, erased?.id ?? '', TODAY);
      await tx.delete(people).where(eq(people.name, 'Ada Un'));
    });
    await toTheNextDay();
    await readAgain();
    expect(readings()).toBe(2);
    expect(await callerOf(ada)).toBeUndefined();
    expect((await callerOf(basile))?.name).toBe('Basile Deux');
    expect((await db.select().from(tables.people)).map(({ name }) => name)).not.toContain('Ada Un');
    const left = await db.select().from(tables.identities);
    expect(left.map(({ externalUser }) => externalUser)).not.toContain(ada);
  });
});

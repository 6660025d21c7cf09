import { describe, expect, it, onTestFinished } from 'vitest';
import postgres from 'postgres';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { appointments } from '../../schedules/index.ts';
import { message } from '../../src/chat/message.ts';
import { importCohortFile } from '../../src/engine/cohort-admin.ts';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { silentBell } from '../../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../../src/engine/engine.ts';
import { defineMessage } from '../../src/messages/define.ts';
import { messages } from '../../src/messages/index.ts';
import { NOTICE } from '../../src/rituals/account/notice.ts';
import type { CohortFile } from '../../src/rituals/cohort-file/index.ts';
import { channelsOn } from '../../src/store/people/settle-in.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { findCohortBySlug } from '../../src/store/cohort/cohort.ts';
import { connect, type Database, inTransaction } from '../../src/store/core/database.ts';
import { exportCohort } from '../../src/store/cohort-file/export.ts';
import { migrate } from '../../src/store/core/migrate.ts';
import { placeBehind } from '../../src/store/workshop/calendar-feeds.ts';
import { findCaller } from '../../src/store/people/caller.ts';
import { FakeChat } from '../fakes/chat.ts';
import { newDatabaseUrl } from '../fixtures/database.ts';
import { tablesWith } from '../fixtures/dump.ts';
import { livedCohort, livedDatabaseUrl } from '../fixtures/lived/index.ts';
import { scopeFor } from '../fixtures/scope.ts';
import { hands, liveIn } from '../fixtures/world.ts';
import { testKeys } from '../fixtures/keys.ts';

const ADDRESS = '0123456789abcdef'.repeat(4);

/** A place in a training, whose calendar file has an address in clear. */
const giveAPlace = async (url: string): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client`with one as (
      insert into workshops (cohort_id, title, description, format, minutes, for_whom, places, place, minimum, cutoff_hours,
        state, zone, offered_on)
      select id, 'Cartes', '', 'talk', 60, 'eig', 8, '', 3, 24, 'planned', 'Europe/Paris', '2026-11-20'
      from cohorts returning id)
    insert into workshop_seats (workshop_id, person_id, state, rank, token)
    select one.id, (select person_id from memberships where role = 'eig' limit 1), 'holds', 1, ${ADDRESS} from one`;
  await client.end();
};

const brought = new Map<'live' | 'sandbox', Promise<string>>();

/** Migrated once, copied by every test. */
const migratedUrl = (kind: 'live' | 'sandbox'): Promise<string> =>
  brought.getOrInsertComputed(kind, async () => {
    const url = await livedDatabaseUrl(kind);
    await giveAPlace(url);
    await migrate(url);
    return url;
  });

const migrated = async (kind: 'live' | 'sandbox'): Promise<Database> => {
  const db = connect(await newDatabaseUrl({ copyOf: await migratedUrl(kind) }));
  onTestFinished(() => db.close());
  return db;
};

const exported = async (db: Database): Promise<CohortFile> => {
  const cohort = await findCohortBySlug(db, 'petite');
  return inTransaction(db, (tx) => exportCohort(scopeFor(tx, cohort?.id ?? '')));
};

/** The file without the two people who were erased. */
const withoutErased = (file: CohortFile): CohortFile => {
  const isLeft = ({ id }: { id: string }) => !['e05', 'e06'].includes(id);
  return {
    ...file,
    people: file.people.filter(isLeft),
    challenges: file.challenges.map((team) => ({ ...team, eig: team.eig.filter(isLeft) })),
  };
};

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'fr', { numeric: true });
const inOrder = (file: CohortFile): CohortFile => ({
  ...file,
  people: file.people.toSorted(byId),
  challenges: file.challenges.toSorted(byId),
});

/** Posts a text in the channel of the whole cohort. */
const announce = defineCommand({
  name: 'announce',
  door: { words: () => ['annoncer'] },
  roles: ['eig'],
  input: z.string(),
  handle: async ({ input }) => ({
    answer: { nothing: true },
    say: [{ key: 'announcement', kind: 'announcement', subject: input, to: { channel: 'promo' } }],
  }),
});
const announcement = defineMessage({
  kind: 'announcement',
  render: async (subject) => message({ text: [subject] }),
});

const SLACK = { platform: 'slack', workspace: 'T0TEST' };
const MATTERMOST = { platform: 'mattermost', workspace: 'chat.demo.example' };

describe('a live database of the version before', () => {
  const nameOf = async (db: Database, { platform, workspace }: typeof SLACK, user: string) => {
    const now = Temporal.Instant.from('2026-11-24T08:00:00+01:00');
    return (await findCaller(db, { platform, externalId: workspace }, user, now))?.person.name;
  };

  it('keeps the accounts and the places of each platform', async () => {
    const db = await migrated('live');
    expect(await nameOf(db, SLACK, 'U0E01')).toBe('Ada Un');
    expect(await nameOf(db, MATTERMOST, 'basile.deux')).toBe('Basile Deux');
    expect(await channelsOn(db, 'slack')).toEqual([
      { name: 'promo', id: 'C0PROMO' },
      { name: 'coordination', id: 'C0COORD' },
    ]);
    expect(await channelsOn(db, 'mattermost')).toEqual([
      { name: 'promo', id: 'eig/promo' },
      { name: 'projet-mer', id: 'eig/projet-mer' },
    ]);
  });

  it('exports its cohort as the file it was imported from, and takes that file again without those who were erased', async () => {
    const db = await migrated('live');
    const file = await livedCohort();
    expect(await exported(db)).toEqual(inOrder(withoutErased(file)));
    expect(await importCohortFile(db, file, { hash: 'again' })).toMatchObject({ erased: ['e05', 'e06'] });
    expect(await exported(db)).toEqual(inOrder(withoutErased(file)));
    expect(await nameOf(db, SLACK, 'U0E01')).toBe('Ada Un');
    expect(await nameOf(db, SLACK, 'U0E05')).toBeUndefined();
  });

  it('answers at the calendar addresses that were given, which a copy of the database no longer shows', async () => {
    const db = await migrated('live');
    const today = Temporal.PlainDate.from('2026-11-24');
    expect(await placeBehind(db, { former: ADDRESS }, today)).toMatchObject({ seatId: expect.any(String) });
    expect(await tablesWith(db, [ADDRESS])).toEqual([]);
  });

  it('goes on: what is due next reaches people and channels on both platforms', async () => {
    const db = await migrated('live');
    await setClock(db, Temporal.Instant.from('2026-11-24T08:00:00+01:00'));
    const slack = new FakeChat(['U0E01', 'U0E03', 'U0M2', 'U0C1', 'U0A1'], SLACK);
    const mattermost = new FakeChat(['basile.deux', 'daniel.quatre', 'edwige.mentor'], MATTERMOST);
    const engine = await makeEngine({
      db,
      chats: [slack, mattermost],
      commands: [...commands, announce],
      appointments,
      messages: [...messages, announcement],
      bell: silentBell,
      command: '/eig',
      publicUrl: 'https://robot.example',
      keys: testKeys,
      log: makeLog('silent'),
    });
    await engine.connect();
    const heard = [slack.posts.length, mattermost.posts.length];
    await engine.receive({
      id: 'c1',
      workspace: { platform: 'mattermost', externalId: MATTERMOST.workspace },
      user: 'basile.deux',
      act: { kind: 'command', text: 'annoncer Une nouvelle' },
    });
    await engine.move({ to: Temporal.Instant.from('2026-11-24T09:35:00+01:00') });
    expect(heard).toEqual([0, 0]);
    expect(slack.textsIn('C0PROMO')).toEqual(['Une nouvelle']);
    expect(mattermost.textsIn('eig/promo')).toEqual(['Une nouvelle']);
    for (const received of [slack.textsIn('U0E01'), mattermost.textsIn('basile.deux')])
      expect(received).toEqual([
        expect.stringContaining(`v=${NOTICE}`),
        expect.stringMatching(/^Stand-up du mardi 24 novembre/),
      ]);
  });
});

describe('a sandbox of the version before', () => {
  it('keeps its people, its channels and its file, and goes on', async () => {
    const db = await migrated('sandbox');
    expect(await exported(db)).toEqual(inOrder(withoutErased(await livedCohort())));
    await setClock(db, Temporal.Instant.from('2026-11-23T09:31:00+01:00'));
    const { engine, sandbox } = await liveIn(db, {});
    const world = hands(engine, sandbox);
    await world.to('2026-11-23T10:01:00+01:00');
    expect((await world.texts('e02')).map((text) => text.split('\n')[0])).toEqual([
      'Bonjour, je suis Ritournelle, le robot de votre promotion',
      'Stand-up du lundi 23 novembre · Mer Claire',
      // The notice changed since: whoever had read the one before reads this one before anything else.
      'Bonjour, je suis Ritournelle, le robot de la promotion et de sa communauté',
      'Bilan de la semaine 48 · Mer Claire',
    ]);
    expect((await sandbox.reading.conversations('e02')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['bot', 'promo', 'projet-mer']),
    );
  });
});

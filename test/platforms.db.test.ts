import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { message } from '../src/chat/message.ts';
import { BadSettings } from '../src/settings/faults.ts';
import { readConfig } from '../src/config.ts';
import { importCohortFile, launchCohort } from '../src/engine/cohort-admin.ts';
import { defineCommand } from '../src/engine/practice/define.ts';
import { silentBell } from '../src/engine/speaking/doorbell.ts';
import { makeEngine, makeLog } from '../src/engine/engine.ts';
import { defineMessage } from '../src/messages/define.ts';
import { joinPlatforms } from '../src/join-platforms.ts';
import { openPlatforms } from '../src/open-platforms.ts';
import { PLATFORMS } from '../src/platforms.ts';
import { setClock } from '../src/store/core/clock.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { people } from '../src/store/tables/index.ts';
import { makeCarrier, PLATFORM, WORKSPACE } from './fakes/carrier/platform.ts';
import { BOT_TOKEN, BOT_USER, SECRET } from './fakes/slack/state.ts';
import { smallCohort } from './fixtures/cohort/cohort-file.ts';
import { newDatabase } from './fixtures/database.ts';
import { aCommand } from './fixtures/chat/slack/payloads.ts';
import { signedHeaders } from './fakes/slack/hands.ts';
import { aWorkspace } from './fixtures/chat/slack/workspace.ts';
import { MONDAY } from './fixtures/world.ts';
import { SECRET_KEY, testKeys } from './fixtures/keys.ts';

const CARRIER = { CARRIER_TOKEN: 'car-1', CARRIER_ROOM: '12' };
const SLACK = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SECRET };
const PUBLIC = { PUBLIC_URL: 'https://robot.example', SECRET_KEY };

describe('a platform added to the list', () => {
  const { carrier } = makeCarrier([]);
  const read = (env: Record<string, string>) => readConfig(env, [...PLATFORMS, carrier]);
  const refusal = (env: Record<string, string>): string => {
    try {
      read(env);
      return 'accepted';
    } catch (error) {
      if (!(error instanceof BadSettings)) throw error;
      return error.message;
    }
  };

  it('is opened by its own settings, alone or beside another', () => {
    expect(read({ ...CARRIER, ...PUBLIC })).toMatchObject({ kind: 'live', environment: CARRIER });
    expect(read({ ...CARRIER, ...SLACK, ...PUBLIC }).platforms.map(({ name }) => name)).toEqual([
      'slack',
      PLATFORM,
    ]);
    expect(read({})).toMatchObject({ kind: 'sandbox', platforms: [] });
  });

  it('has its settings checked like any other’s', () => {
    expect(refusal({ CARRIER_TOKEN: 'secret', ...PUBLIC })).toMatch(
      /- CARRIER_TOKEN: expects a word .*\n {2}- CARRIER_ROOM: is needed/,
    );
    expect(refusal({ ...CARRIER })).toContain('PUBLIC_URL: is needed');
    expect(refusal({ CARRIER_ROOM: '12', ...SLACK, ...PUBLIC })).toContain(
      'CARRIER_ROOM: is of no use without CARRIER_TOKEN',
    );
  });
});

/** Sends a text to the channel of the whole cohort, and to everyone with a role. */
const announce = defineCommand({
  name: 'announce',
  door: { words: () => ['annoncer'] },
  roles: ['eig'],
  input: z.string(),
  handle: async ({ input }) => ({
    answer: { reply: message({ text: ['C’est dit.'] }) },
    say: [
      { key: 'announcement', kind: 'announcement', subject: input, to: { channel: 'promo' } },
      { key: 'letter', kind: 'announcement', subject: input, to: { role: 'eig' } },
    ],
  }),
});
const announcement = defineMessage({
  kind: 'announcement',
  render: async (subject) => message({ text: [subject] }),
});

const cohort = smallCohort((raw) => {
  Object.assign(raw.people[0] ?? {}, { slack: 'U0E01' });
  Object.assign(raw.people[1] ?? {}, { [PLATFORM]: 'basile.deux' });
  Object.assign(raw.channels.promo, { slack: 'C0PROMO', [PLATFORM]: 'eig/promo' });
});

const opened = async (reached?: Promise<void>) => {
  const { db } = await newDatabase();
  await claimInstance(db, 'live');
  await setClock(db, Temporal.Instant.from(MONDAY).add({ hours: 3 }));
  await importCohortFile(db, cohort, { hash: 'one' });
  await launchCohort(db, cohort.cohort.id);
  await db.update(people).set({ noticeVersion: '1' });
  const slack = await aWorkspace();
  slack.people.set('U0E01', { id: 'U0E01', name: 'Ada Un' });
  slack.channels.set('C0PROMO', new Set([BOT_USER, 'U0E01']));
  const { chat, carrier } = makeCarrier(['basile.deux'], reached);
  const log = makeLog('silent');
  const config = readConfig({ ...CARRIER, ...SLACK, ...PUBLIC, SLACK_API_URL: slack.apiUrl }, [
    ...PLATFORMS,
    carrier,
  ]);
  const { opening, app } = openPlatforms({
    db,
    config,
    keys: testKeys,
    log,
    probes: { watch: () => {}, results: () => [], stop: async () => {} },
    onTrouble: () => {},
  });
  const engine = await makeEngine({
    db,
    chats: [],
    commands: [announce],
    appointments: [],
    messages: [announcement],
    bell: silentBell,
    command: '/eig',
    publicUrl: 'https://robot.example',
    keys: testKeys,
    log,
  });
  const [joined, all] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let count = 0;
  const onJoined = (): void => {
    count += 1;
    (count === 1 ? joined : all).resolve();
  };
  await joinPlatforms({
    opening,
    engine,
    onJoined,
    onRefused: all.reject,
    ...(reached ? { patience: 0 } : {}),
  });
  await joined.promise;
  onTestFinished(() => engine.stop());
  const health = async (): Promise<unknown> => (await app(engine).request('/healthz')).json();
  return { engine, web: () => app(engine), slack, carried: chat, all: all.promise, health };
};

describe('two platforms in one process', () => {
  it('each hear their people, and bring what is said to whoever and whatever the cohort file places there', async () => {
    const { engine, web, slack, carried, health } = await opened();
    const answer = await carried.receive?.({
      id: 'c1',
      workspace: { platform: PLATFORM, externalId: WORKSPACE },
      user: 'basile.deux',
      act: { kind: 'command', text: 'annoncer Une nouvelle' },
    });
    expect(answer).toEqual({ reply: message({ text: ['C’est dit.'] }) });
    await engine.drain();
    expect(carried.textsIn('basile.deux')).toContain('Une nouvelle');
    expect(carried.textsIn('eig/promo')).toEqual(['Une nouvelle']);
    const textsAt = (channel: string) => slack.read('U0E01', channel).map(({ text }) => text);
    expect(textsAt(slack.directWith('U0E01'))).toContain('Une nouvelle');
    expect(textsAt('C0PROMO')).toEqual(['Une nouvelle']);
    expect(await health()).toMatchObject({
      ok: true,
      chats: [
        { platform: 'slack', online: true },
        { platform: PLATFORM, online: true },
      ],
    });
    expect(await (await web().request('/carrier', { method: 'POST' })).text()).toBe('a letter');
  });

  it('do not wait for each other: one that is away joins when it answers, and health says so meanwhile', async () => {
    const reached = Promise.withResolvers<void>();
    const { engine, web, slack, carried, all, health } = await opened(reached.promise);
    const body = new URLSearchParams(Object.entries(aCommand('annoncer Une nouvelle'))).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body) };
    const answer = await web().request('/slack/events', { method: 'POST', headers, body });
    expect(await answer.text()).toContain('C’est dit.');
    await engine.drain();
    expect(slack.read('U0E01', 'C0PROMO').map(({ text }) => text)).toEqual(['Une nouvelle']);
    expect(await health()).toMatchObject({
      ok: false,
      chats: [
        { platform: 'slack', online: true },
        { platform: PLATFORM, online: false },
      ],
    });
    expect((await web().request('/carrier', { method: 'POST' })).status).toBe(503);

    reached.resolve();
    await all;
    expect(await health()).toMatchObject({ ok: true });
    const theirs = await carried.receive?.({
      id: 'c2',
      workspace: { platform: PLATFORM, externalId: WORKSPACE },
      user: 'basile.deux',
      act: { kind: 'command', text: 'annoncer Une nouvelle' },
    });
    expect(theirs).toEqual({ reply: message({ text: ['C’est dit.'] }) });
  });
});

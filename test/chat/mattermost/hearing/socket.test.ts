import { describe, expect, it } from 'vitest';
import { type Call, Unavailable } from '../../../../src/chat/chat.ts';
import { message } from '../../../../src/chat/message.ts';
import { Mattermost } from '../../../../src/chat/mattermost/connect.ts';
import { BOT, BOT_TOKEN } from '../../../fakes/mattermost/state.ts';
import { FakeMattermost } from '../../../fakes/mattermost/server.ts';
import {
  ADA,
  anOffice,
  aServer,
  BASILE,
  PROMO,
  settingsFor,
  until,
} from '../../../fixtures/chat/mattermost/workspace.ts';

const wordsOf = (calls: readonly Call[]): string[] =>
  calls.map(({ act }) => ('text' in act ? act.text : act.kind));

/** A person writes, whether the bot hears it or not. */
const write = (server: FakeMattermost, text: string, user = ADA, more = {}) => {
  const channel_id = server.directWith(user).id;
  const post = server.add({ channel_id, user_id: user, message: text, ...more });
  server.tellPosted(post);
  return post;
};

const numbered = (count: number): string[] => Array.from({ length: count }, (_one, at) => `n${at}`);

describe('what people write on Mattermost', () => {
  it('while the socket was cut comes again in order, once', async () => {
    const { server, calls, hands } = await anOffice();
    await hands.say(ADA, 'avant');
    server.cut();
    for (const text of numbered(40)) write(server, text);
    await until(() => calls.length >= 41);
    await hands.say(ADA, 'après');
    expect(wordsOf(calls)).toEqual(['avant', ...numbered(40), 'après']);
  });

  it('beyond what the server remembers is read from the channels, in order, once', async () => {
    const { server, bot, calls, hands } = await anOffice();
    await hands.say(ADA, 'avant');
    server.cut();
    for (const text of numbered(300)) write(server, text);
    await until(() => calls.length >= 301);
    await hands.say(ADA, 'après');
    await bot.idle();
    expect(wordsOf(calls)).toEqual(['avant', ...numbered(300), 'après']);
    expect(server.calls).toContain('GET /api/v4/users/me/channels');
  });

  it('while the server restarted is read from the channels, edits and deletions included', async () => {
    const { server, calls, hands } = await anOffice();
    await hands.say(ADA, 'un');
    const [first] = server.posts;
    const second = write(server, 'deux');
    await until(() => calls.length === 2);
    server.cut();
    server.connections.clear();
    if (first)
      Object.assign(first, { message: 'un, corrigé', edit_at: server.now(), update_at: server.now() });
    server.erase(second, ADA);
    write(server, 'trois', BASILE);
    await until(() => calls.length >= 5);
    expect(calls.map(({ act }) => act.kind).toSorted()).toEqual(['delete', 'edit', 'say', 'say', 'say']);
    expect(calls.find(({ act }) => act.kind === 'edit')?.act).toMatchObject({
      message: `message:${first?.id}`,
      text: 'un, corrigé',
    });
  });

  it('while the bot was stopped is read at its next start; what was written before its first one is not', async () => {
    const server = await aServer();
    write(server, 'avant tout');
    const first = await anOffice({ server });
    await first.hands.say(ADA, 'entendu');
    await first.bot.stop();
    write(server, 'pendant');
    server.add({ channel_id: PROMO, user_id: BASILE, message: 'rien pour le robot' });
    server.add({ channel_id: PROMO, user_id: BASILE, message: 'dis @ritournelle, aide' });
    const second = await anOffice({ server, memory: first.memory });
    await until(() => second.calls.length >= 2);
    expect(wordsOf(first.calls)).toEqual(['entendu']);
    expect(wordsOf(second.calls).toSorted()).toEqual(['dis @ritournelle, aide', 'pendant']);
  });

  it('while the database was away is heard once it is back, in order', async () => {
    let away = true;
    const heard: Call[] = [];
    const { server, hands } = await anOffice({
      answer: async (call) => {
        if (away) throw new Unavailable({ nothing: true });
        heard.push(call);
        return { nothing: true };
      },
    });
    // What is written in the very millisecond of the first start may be from before it, and is not read again.
    const begun = Date.now();
    await until(() => Date.now() > begun);
    write(server, 'un');
    write(server, 'deux');
    await until(() => server.calls.filter((one) => one.endsWith('/users/me/channels')).length > 1);
    away = false;
    await until(() => heard.length >= 2);
    await hands.say(ADA, 'trois');
    expect(wordsOf(heard)).toEqual(['un', 'deux', 'trois']);
  });

  it('is heard and answered by words alone when nothing can call the bot', async () => {
    const form = {
      id: 'f',
      title: 'Un titre',
      payload: '',
      fields: [{ name: 'a', label: 'A', required: true, type: 'text' as const }] as const,
    };
    const { server, hands } = await anOffice({ answer: async () => ({ form }) });
    await hands.say(ADA, 'bilan');
    const [, offered] = server.read(ADA, server.directWith(ADA).id);
    expect(offered?.props.attachments?.[0]?.text).toContain('tout peut aussi se taper');
  });

  it('with a file comes with its bytes, fetched with our token', async () => {
    const { hands, calls } = await anOffice();
    await hands.drop(ADA, {
      name: 'équipe.csv',
      type: 'text/csv; charset=utf-8',
      bytes: new Uint8Array([97]),
    });
    expect(calls[0]?.act).toEqual({
      kind: 'say',
      text: '',
      files: [{ name: 'équipe.csv', type: 'text/csv', bytes: new Uint8Array([97]) }],
    });
  });

  it('answered in a thread, edited, deleted or after a mention is told apart', async () => {
    const { server, bot, hands, calls } = await anOffice({
      answer: async ({ act }) =>
        act.kind === 'say' ? { reply: message({ text: ['Oui'] }) } : { nothing: true },
    });
    const ref = await bot.send({ user: ADA }, message({ text: ['Une question'] }), 'k');
    const id = await hands.reply(ADA, 'Une question', 'ma réponse');
    await hands.edit(ADA, ['ma réponse', 'mieux'], id);
    await hands.remove(ADA, 'mieux', id);
    await hands.mention(BASILE, PROMO, 'aide');
    expect(calls.map(({ thread, channel, act }) => [act.kind, thread, channel])).toEqual([
      ['say', ref, undefined],
      ['edit', ref, undefined],
      ['delete', ref, undefined],
      ['say', undefined, 'promo/promo'],
    ]);
    // In a channel nothing can be said to one person: the answer is in private.
    expect(server.read(BASILE, PROMO).map(({ user_id: user }) => user)).toEqual([BASILE]);
    expect(server.read(BASILE, server.directWith(BASILE).id)).toHaveLength(1);
    const answer = server
      .read(ADA, server.directWith(ADA).id)
      .find(({ user_id: user, root_id: root }) => user === BOT && root !== '');
    expect(answer?.root_id).toBe(ref.split(':')[1]);
  });
});

describe('the server', () => {
  it('is waited for when it is down at the start', async () => {
    const server = new FakeMattermost();
    await server.start();
    const { url } = server;
    await server.stop();
    const told: string[] = [];
    const connecting = Mattermost.connect({ ...settingsFor(server, told), url });
    await until(() => told.length > 0);
    expect(told[0]).toBe('warn: Mattermost does not answer (ECONNREFUSED): waiting for it, nothing is lost');
    await server.restart().catch(() => {});
    expect((await connecting).workspace).toBe('telemetryidxxxxxxxxxxxxxxx');
    await server.stop();
  });

  it('that refuses the token is not waited for: only the operator helps', async () => {
    const server = await aServer();
    const connecting = Mattermost.connect({ ...settingsFor(server), token: BOT_TOKEN.replace('b', 'c') });
    await expect(connecting).rejects.toThrow(/refuses this MATTERMOST_TOKEN/);
  });

  it('tells who changed zone, arrived or left', async () => {
    const { server, met, memory } = await anOffice();
    const user = (id: string, more: object) => ({
      user: {
        id,
        username: id,
        first_name: 'Ada',
        last_name: 'Un',
        roles: 'system_user',
        locale: 'en',
        ...more,
      },
    });
    server.tell(
      'user_updated',
      user(ADA, {
        delete_at: 0,
        timezone: { useAutomaticTimezone: 'false', manualTimezone: 'Indian/Reunion', automaticTimezone: '' },
      }),
    );
    server.tell('user_updated', user(BASILE, { delete_at: 5 }));
    server.tell('new_user', { user_id: ADA });
    server.tell('user_activation_status_change', {});
    await until(() => met.length >= 3);
    expect(met.map(({ id, zone, active }) => [id, zone, active])).toEqual([
      [ADA, 'Indian/Reunion', true],
      [BASILE, undefined, false],
      [ADA, 'Europe/Paris', true],
    ]);
    expect(await memory.get('locale', BASILE)).toBe('en');
  });
});

import { once } from 'node:events';
import { createServer } from 'node:net';
import { createEmulator } from 'emulate';
import { onTestFinished } from 'vitest';
import { type Clients, clientsFor } from '../../../src/chat/slack/client.ts';
import { peopleOf } from '../../../src/chat/slack/people.ts';
import { Sending } from '../../../src/chat/slack/speaking/send.ts';
import { chatContract } from '../../contracts/chat.ts';
import { portOf } from '../../fakes/proxy.ts';
import { messageBlocks } from '../../fakes/slack/blocks.ts';
import { shownTo } from '../../fakes/slack/shown.ts';
import { aMemory } from '../../fixtures/chat/memory.ts';

const nobody = { people: new Map() };
const TOKEN = 'xoxb-emulator';
const BOT = { bot_id: 'B0RITOURNELLE', bot_user_id: 'U0RITOURNELLE' };
const APP = { client_id: '1.2', client_secret: 'none', app_id: 'A1', redirect_uris: [], scopes: [] };

const freePort = async (): Promise<number> => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(server);
  server.close();
  return port;
};

const emulated = async (): Promise<Clients> => {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        users: [{ name: 'ada', email: 'ada@demo.example' }],
        channels: [{ name: 'promo' }],
        oauth_apps: [{ ...APP, name: 'Ritournelle', ...BOT, bot_name: 'ritournelle' }],
        tokens: [{ token: TOKEN, user_id: BOT.bot_user_id, type: 'bot', ...BOT }],
      },
    },
  });
  onTestFinished(() => emulator.close());
  return clientsFor({ token: TOKEN, apiUrl: `${emulator.url}/api` });
};

const channelNamed = async ({ read }: Clients, name: string): Promise<string> => {
  const { channels } = await read.conversations.list();
  return channels?.find((channel) => channel.name === name)?.id ?? '';
};

const personNamed = async ({ read }: Clients, name: string): Promise<string> => {
  const { members } = await read.users.list({});
  return members?.find((member) => member.name === name)?.id ?? '';
};

const directWith = async ({ read }: Clients, users: string): Promise<string> =>
  (await read.conversations.open({ users })).channel?.id ?? '';

/** As on Slack, the history of a conversation leaves out its threads. */
const textsIn = async ({ read }: Clients, channel: string): Promise<string[]> => {
  const { messages: roots = [] } = await read.conversations.history({ channel });
  const threads = roots.flatMap(({ ts, reply_count: count }) =>
    ts && count ? [read.conversations.replies({ channel, ts })] : [],
  );
  const replies = (await Promise.all(threads)).flatMap(({ messages = [] }) => messages.slice(1));
  return [...roots, ...replies].map(({ text = '', blocks }) =>
    shownTo({ text, blocks: messageBlocks.parse(blocks ?? []) }, nobody),
  );
};

// Another project's version of Slack's Web API: our own fake could repeat a misreading of ours.
chatContract('a Slack emulated by others', async () => {
  const clients = await emulated();
  const { read } = clients;
  const channel = await channelNamed(clients, 'promo');
  await read.conversations.join({ channel });
  const sending = new Sending({
    clients,
    memory: aMemory(),
    scopes: new Set(['im:history', 'channels:history', 'groups:history']),
    onRevoked: () => {},
  });
  return {
    chat: {
      send: (to, message, key, mayLeave) => sending.send(to, message, key, mayLeave),
      edit: (ref, message, key, mayLeave) => sending.edit(ref, message, key, mayLeave),
      remove: (ref) => sending.remove(ref),
      find: (to, key, since) => sending.find(to, key, since),
      findAll: (to, key, since) => sending.findAll(to, key, since),
      people: () => peopleOf(read),
    },
    person: { user: await personNamed(clients, 'ada') },
    stranger: { user: 'U0NOBODY' },
    channel: { channel },
    read: async (place) =>
      textsIn(clients, 'user' in place ? await directWith(clients, place.user) : channel),
  };
});

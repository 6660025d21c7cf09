import { expect, it, onTestFinished, vi } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import { aProxyTo } from '../../fakes/proxy.ts';
import { ADA, anOffice, aServer } from '../../fixtures/chat/mattermost/workspace.ts';

it('the bot behind a proxy reaches the server: its routes, its files and its socket', async () => {
  // This machine may have proxy exceptions.
  vi.stubEnv('NO_PROXY', '').stubEnv('no_proxy', '');
  const server = await aServer();
  const proxy = await aProxyTo(Number(new URL(server.url).port));
  onTestFinished(() => {
    proxy.stop();
    vi.unstubAllEnvs();
  });
  const more = { url: 'http://chat.example', proxy: proxy.url };
  const { bot, hands, calls } = await anOffice({ server, more });
  const image = { png: new Uint8Array([1, 2, 3]), alt: ['Trois'] };
  await bot.send({ user: ADA }, message({ image }), 'k');
  await hands.say(ADA, 'bonjour');
  expect(server.posts[0]?.file_ids).toHaveLength(1);
  expect([...server.files.values()].map(({ bytes }) => bytes.length)).toEqual([3]);
  expect(calls.map(({ act }) => act)).toEqual([{ kind: 'say', text: 'bonjour' }]);
  expect(new Set(proxy.asked)).toEqual(new Set(['chat.example:80']));
});

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientsFor } from '../../../src/chat/slack/client.ts';
import { examineInstallation } from '../../../src/chat/slack/installing/doctor.ts';
import { textsIn } from '../../../src/texts/index.ts';
import { message } from '../../../src/chat/message.ts';
import { aProxyTo, portOf, type Proxy } from '../../fakes/proxy.ts';
import type { FakeSlack } from '../../fakes/slack/server.ts';
import { BOT_TOKEN } from '../../fakes/slack/state.ts';
import { anOffice, aWorkspace, type Mode } from '../../fixtures/chat/slack/workspace.ts';

const CERTIFICATES = join(import.meta.dirname, '../../fixtures/chat/slack/certificates');
const CLIENT = join(import.meta.dirname, '../../../src/chat/slack/client.ts');

const proxyTo = async (port: number): Promise<Proxy> => {
  // This machine may have proxy exceptions.
  vi.stubEnv('NO_PROXY', '').stubEnv('no_proxy', '');
  const proxy = await aProxyTo(port);
  onTestFinished(() => {
    proxy.stop();
    vi.unstubAllEnvs();
  });
  return proxy;
};

const portOfSlack = (slack: FakeSlack): number => Number(new URL(slack.url).port);

it.each<Mode>(['http', 'socket'])('the bot behind a proxy reaches Slack over %s', async (mode) => {
  const slack = await aWorkspace();
  const proxy = await proxyTo(portOfSlack(slack));
  const apiUrl = 'http://slack.example/api';
  const { bot, hands, calls } = await anOffice({ mode, slack, more: { apiUrl, proxy: proxy.url } });
  await bot.send({ user: 'U0E01' }, message({ text: ['Bonjour'] }), 'k1');
  await hands.say('U0E01', 'bonjour');
  expect(slack.read('U0E01', slack.directWith('U0E01')).map(({ text }) => text)).toContain('Bonjour');
  expect(calls).toHaveLength(1);
  expect(proxy.asked).toContain('slack.example:80');
  const toTheSocket = proxy.asked.filter((host) => host.startsWith('127.0.0.1'));
  expect(toTheSocket).toHaveLength(mode === 'socket' ? 1 : 0);
});

it('what is answered to a press in a channel goes through it too', async () => {
  const slack = await aWorkspace();
  const proxy = await proxyTo(portOfSlack(slack));
  const reply = message({ text: ['Merci'] });
  const { bot, hands } = await anOffice({
    slack,
    answer: () => Promise.resolve({ reply }),
    more: { apiUrl: 'http://slack.example/api', proxy: proxy.url },
  });
  const pressed = { id: 'go', label: 'Y aller', payload: '1' };
  await bot.send({ channel: 'C0PROMO' }, message({ text: ['Venez ?'], actions: [pressed] }), 'k1');
  await hands.press('U0E01', 'go', { channel: 'C0PROMO' });
  await bot.idle();
  expect(slack.read('U0E01', 'C0PROMO').map(({ text }) => text)).toContain('Merci');
  expect(proxy.asked).toContain(new URL(slack.url).host);
});

it('an installation that works behind it is found to work', async () => {
  const slack = await aWorkspace();
  const proxy = await proxyTo(portOfSlack(slack));
  const reach = { token: BOT_TOKEN, apiUrl: 'http://slack.example/api', proxy: proxy.url };
  const found = await examineInstallation(
    { ...reach, signingSecrets: [], channels: [], now: () => new Date() },
    textsIn('en'),
  );
  expect(found.filter(({ good }) => !good)).toEqual([]);
});

it('a file that is not on Slack is never asked for with our token', async () => {
  const slack = await aWorkspace();
  const { download } = clientsFor({ token: BOT_TOKEN });
  await expect(download(`${slack.url}/dropped/sheet`)).rejects.toThrow('not on Slack');
  await expect(download('https://files.slack.com.evil.example/x')).rejects.toThrow('not on Slack');
  expect(slack.calls).toEqual([]);
});

/** Slack behind TLS, with a certificate from no authority of the system. */
const behindTls = async (slack: FakeSlack): Promise<number> => {
  const [key, cert] = ['key.pem', 'certificate.pem'].map((name) => readFileSync(join(CERTIFICATES, name)));
  const server = createServer({ key: key ?? '', cert: cert ?? '' }, (client) => {
    const there = connect(portOfSlack(slack), '127.0.0.1');
    there.on('error', () => client.destroy());
    client.on('error', () => there.destroy());
    there.pipe(client).pipe(there);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return portOf(server);
};

const teamSeenThrough = async (proxy: Proxy, env: Record<string, string>): Promise<string> => {
  const reach = { token: BOT_TOKEN, apiUrl: 'https://slack.example/api', proxy: proxy.url };
  const script = `import { clientsFor } from ${JSON.stringify(CLIENT)};
    clientsFor(${JSON.stringify(reach)}).write.auth.test().then(({ team_id }) => console.log(team_id), () => console.log('refused'));`;
  const given = ['--input-type=module', '-e', script];
  return (await promisify(execFile)(process.execPath, given, { env })).stdout.trim();
};

it('an authority of one’s own holds through the proxy, and nothing unknown is trusted without it', async () => {
  const slack = await aWorkspace();
  const proxy = await proxyTo(await behindTls(slack));
  const known = { NODE_EXTRA_CA_CERTS: join(CERTIFICATES, 'certificate.pem') };
  expect(await teamSeenThrough(proxy, {})).toBe('refused');
  expect(slack.calls).toEqual([]);
  expect(await teamSeenThrough(proxy, known)).toMatch(/^T/);
  expect(proxy.asked).toEqual(['slack.example:443', 'slack.example:443']);
});

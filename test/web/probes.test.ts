import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Mail } from '../../src/chat/mail/connect.ts';
import { makeProbes, PROBE_EVERY, PROBE_WITHIN, type Probe, type Probed } from '../../src/web/probes.ts';
import { addressFault } from '../../src/web/public-address.ts';
import { Smtp } from '../fakes/smtp/server.ts';
import { anOffice as aMattermost } from '../fixtures/chat/mattermost/workspace.ts';
import { anOffice as aSlack } from '../fixtures/chat/slack/workspace.ts';

/** Milliseconds: each fault is seen sooner. */
const BOUND = 60_000;

/** Time that only a test moves. */
const makeTime = () => {
  const waiting = new Set<{ at: number; resolve: () => void }>();
  let now = 0;
  return {
    now: () => now,
    wait: (ms: number, signal: AbortSignal): Promise<void> => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const one = { at: now + ms, resolve };
      waiting.add(one);
      const give = (): void => {
        waiting.delete(one);
        reject(new Error('aborted'));
      };
      signal.addEventListener('abort', give);
      return promise;
    },
    pass: (ms: number): void => {
      now += ms;
      for (const one of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(one);
        one.resolve();
      }
    },
    waits: () => waiting.size,
  };
};

/** Breaks what is asked just after it was found good, the worst moment; says what is seen then, and after how long. */
const seen = async (probe: Probe, breakIt: () => void | Promise<void>) => {
  const time = makeTime();
  const told: Probed[] = [];
  const probes = makeProbes((found) => told.push(found), time.wait);
  onTestFinished(() => probes.stop());
  probes.watch(probe);
  await expect.poll(() => [...probes.results(), time.waits()]).toEqual([{ name: probe.name, ok: true }, 1]);
  await breakIt();
  time.pass(PROBE_EVERY);
  await expect.poll(() => probes.results()[0]?.ok).toBe(false);
  expect(time.now()).toBeLessThan(BOUND);
  expect(told).toEqual(probes.results());
  return probes.results()[0]?.why;
};

const listening = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};

const OURS = { 'x-served-by': 'ritournelle' };
const CERTIFICATES = join(import.meta.dirname, '../fixtures/chat/slack/certificates');
const pem = (name: string): string => readFileSync(join(CERTIFICATES, name), 'utf8');

const anAddress = async (): Promise<{ url: string; answer: (as: RequestListener) => void }> => {
  let now: RequestListener = (_request, response) => response.writeHead(404, OURS).end();
  const place = await listening(createServer((request, response) => now(request, response)));
  return { url: `http://${place}`, answer: (as) => (now = as) };
};

describe('what is asked outside is seen within a minute, while nothing is said:', () => {
  it('a proxy that keeps a path for itself', async () => {
    const { url, answer } = await anAddress();
    const ask = () => addressFault(url, ['/livez', '/calendar/']);
    const why = await seen({ name: 'address', ask }, () =>
      answer((request, response) =>
        request.url === '/calendar/' ? response.writeHead(403).end() : response.writeHead(404, OURS).end(),
      ),
    );
    expect(why).toBe('/calendar/ 403');
  });

  it('a certificate that expired', async () => {
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, pem('expired.pem')]);
    onTestFinished(() => setDefaultCACertificates(trusted));
    const { url } = await anAddress();
    const expired = await listening(createTlsServer({ key: pem('key.pem'), cert: pem('expired.pem') }));
    let publicUrl = url;
    const ask = () => addressFault(publicUrl, ['/livez']);
    expect(await seen({ name: 'address', ask }, () => void (publicUrl = `https://${expired}`))).toBe(
      'CERT_HAS_EXPIRED',
    );
  });

  it('a token that Slack revoked, with the sentence that ends the process', async () => {
    const { slack, bot, told } = await aSlack();
    const ask = () => bot.probe();
    const why = await seen({ name: 'slack', ask }, () => slack.fail('auth.test', { error: 'token_revoked' }));
    expect(why).toBe('token_revoked');
    expect(told.join()).toMatch(/trouble: .*token_revoked.*Reinstall the app/);
  });

  it('a token that Mattermost revoked, with the sentence that ends the process', async () => {
    const { server, bot, told } = await aMattermost();
    const why = await seen({ name: 'mattermost', ask: () => bot.probe() }, () =>
      server.fail(/users\/me$/, { status: 401 }),
    );
    expect(why).toBe('HTTP 401');
    expect(told.join()).toContain('Mattermost refuses this MATTERMOST_TOKEN');
  });

  it('a way out that is closed', async () => {
    const { slack, bot, told } = await aSlack();
    const why = await seen({ name: 'slack', ask: () => bot.probe() }, () => slack.stop());
    expect(why).toBe('ECONNREFUSED');
    expect(told.join()).not.toContain('trouble');
  });

  it('a mail server that refuses us', async () => {
    const smtp = new Smtp();
    await smtp.listen();
    onTestFinished(() => smtp.close());
    const from = { name: 'Ritournelle', address: 'robot@ritournelle.example' };
    const directory = { find: async () => undefined, all: async () => [] };
    const open = (url: string) => new Mail({ url, from, directory, tell: () => {} });
    let mail = open(smtp.url);
    const why = await seen({ name: 'mail', ask: () => mail.probe() }, () => {
      mail = open(smtp.url.replace('://', '://robot:canari@'));
    });
    expect(why).toMatch(/^mail: login refused/);
  });

  it('what does not answer at all', async () => {
    const time = makeTime();
    const probes = makeProbes(() => {}, time.wait);
    onTestFinished(() => probes.stop());
    let hangs = false;
    probes.watch({ name: 'slack', ask: async () => (hangs ? new Promise(() => {}) : undefined) });
    await expect.poll(() => [probes.results()[0]?.ok, time.waits()]).toEqual([true, 1]);
    hangs = true;
    time.pass(PROBE_EVERY);
    await expect.poll(time.waits).toBe(1);
    time.pass(PROBE_WITHIN);
    await expect.poll(probes.results).toEqual([{ name: 'slack', ok: false, why: 'no answer' }]);
    expect(time.now()).toBeLessThan(BOUND);
  });

  it('and the return is told too, once', async () => {
    const time = makeTime();
    const told: string[] = [];
    const probes = makeProbes(({ ok, why }) => told.push(ok ? 'back' : (why ?? '')), time.wait);
    onTestFinished(() => probes.stop());
    const answers = ['a', 'a', undefined, undefined];
    probes.watch({ name: 'x', ask: async () => answers.shift() });
    for (const left of [3, 2, 1, 0]) {
      await expect.poll(() => [answers.length, time.waits()]).toEqual([left, 1]);
      time.pass(PROBE_EVERY);
    }
    expect(told).toEqual(['a', 'back']);
  });
});

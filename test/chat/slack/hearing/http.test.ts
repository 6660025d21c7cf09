import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Unavailable } from '../../../../src/chat/chat.ts';
import { message } from '../../../../src/chat/message.ts';
import { openWeb } from '../../../../src/web/port.ts';
import { signedHeaders, signedRequest } from '../../../fakes/slack/hands.ts';
import { SECRET } from '../../../fakes/slack/state.ts';
import { anOffice } from '../../../fixtures/chat/slack/workspace.ts';
import { aCommand, aDirectMessage, aPress } from '../../../fixtures/chat/slack/payloads.ts';

const post = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request =>
  new Request('http://bot.example/slack/events', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
    // Node's option for a streamed body.
    ...(body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
  });

/** A body of this many megabytes, generated as it is read. */
const huge = (megabytes: number) => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent > megabytes) controller.close();
      else controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  return { body, sent: () => sent };
};

const away = new Unavailable({ reply: message({ text: ['Réessayez dans une minute.'] }) });

describe('over HTTP', () => {
  it('a forged request is refused and has no effect', async () => {
    const { bot, calls } = await anOffice();
    const body = new URLSearchParams(Object.entries(aCommand('aide'))).toString();
    const stolen = { 'x-slack-request-timestamp': '1', 'x-slack-signature': 'v0=0' };
    expect((await bot.http(post(body))).status).toBe(401);
    expect((await bot.http(post(body, stolen))).status).toBe(401);
    expect((await bot.http(post(body, signedHeaders(body, { secret: 'wrong' })))).status).toBe(401);
    expect(calls).toEqual([]);
  });

  it('a signed request of tomorrow is refused, and the clock is mentioned', async () => {
    const { bot, calls, told } = await anOffice();
    const body = new URLSearchParams(Object.entries(aCommand('aide'))).toString();
    const headers = signedHeaders(body, { at: Date.now() / 1000 + 86_400 });
    expect((await bot.http(post(body, headers))).status).toBe(401);
    expect(calls).toEqual([]);
    expect(told.join()).toContain('check the clock');
  });

  it('both secrets hold while one replaces the other', async () => {
    const { bot, calls } = await anOffice({ more: { signingSecrets: ['a-new-secret', SECRET] } });
    expect((await bot.http(signedRequest('slash_commands', aCommand('aide')))).status).toBe(200);
    expect(calls).toHaveLength(1);
  });

  it('an enormous body is refused before it is read, and others are served meanwhile', async () => {
    const { bot, calls } = await anOffice();
    const { body, sent } = huge(400);
    const refused = bot.http(post(body));
    const served = bot.http(signedRequest('slash_commands', aCommand('aide')));
    expect((await served).status).toBe(200);
    expect((await refused).status).toBe(413);
    expect(sent()).toBeLessThan(10);
    const announced = await bot.http(post('x', { 'content-length': '400000000' }));
    expect([413, 401]).toContain(announced.status);
    expect(calls).toHaveLength(1);
  });

  it('who sends too slowly is not waited for', async () => {
    const { bot } = await anOffice();
    const never = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
    });
    expect((await bot.http(post(never))).status).toBe(408);
  }, 60_000);

  it('nor who announces more than they send, over a real connection', async () => {
    const { bot } = await anOffice();
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    web.serve(new Hono().all('*', ({ req }) => bot.http(req.raw)));
    const socket = connect(web.port, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 100\r\n\r\npayload=');
    const body = new URLSearchParams(Object.entries(aCommand('aide')));
    const headers = signedHeaders(String(body));
    const served = await fetch(`http://127.0.0.1:${web.port}/slack/events`, {
      method: 'POST',
      headers,
      body,
    });
    expect(served.status).toBe(200);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('408');
    socket.destroy();
  }, 60_000);

  it('the address is confirmed to Slack', async () => {
    const { bot } = await anOffice();
    const answer = await bot.http(signedRequest('events_api', { type: 'url_verification', challenge: 'c1' }));
    expect(await answer.json()).toEqual({ challenge: 'c1' });
  });

  it('what is not readable is refused', async () => {
    const { bot } = await anOffice();
    const body = 'payload=%7Bnot json';
    expect((await bot.http(post(body, signedHeaders(body)))).status).toBe(400);
  });

  it('an event that could not be stored is brought again; what is pressed or typed is told', async () => {
    const { bot, slack } = await anOffice({ answer: () => Promise.reject(away) });
    expect((await bot.http(signedRequest('events_api', aDirectMessage('bilan fini')))).status).toBe(503);
    const command = await bot.http(signedRequest('slash_commands', aCommand('bilan fini')));
    expect(await command.json()).toMatchObject({ text: 'Réessayez dans une minute.' });
    slack.responseUrls.set('/response/1', { user: 'U0E01', channel: 'C0PROMO', left: 5 });
    const press = aPress({ action_id: 'a', value: 'b' }, { responseUrl: `${slack.url}/response/1` });
    expect((await bot.http(signedRequest('interactive', press))).status).toBe(200);
    await bot.idle();
    expect(slack.read('U0E01', 'C0PROMO').map(({ text }) => text)).toEqual(['Réessayez dans une minute.']);
  });

  it('nothing is acknowledged before it is stored', async () => {
    const order: string[] = [];
    const stored = Promise.withResolvers<void>();
    const { bot } = await anOffice({
      answer: async () => {
        await stored.promise;
        order.push('stored');
        return { nothing: true };
      },
    });
    const answers = [
      signedRequest('events_api', aDirectMessage('bilan fini')),
      signedRequest('slash_commands', aCommand('bilan fini')),
      signedRequest('interactive', aPress({ action_id: 'a', value: 'b' })),
    ].map(async (request) => {
      await bot.http(request);
      order.push('acknowledged');
    });
    stored.resolve();
    await Promise.all(answers);
    expect(order.indexOf('acknowledged')).toBeGreaterThan(0);
    expect(order.slice(0, 3)).toEqual(['stored', 'stored', 'stored']);
  });
});

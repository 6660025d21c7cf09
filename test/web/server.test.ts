import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/port.ts';

describe('the port', () => {
  it('is taken before anything else, and asks for patience until there is something to serve', async () => {
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    expect((await fetch(`http://127.0.0.1:${web.port}/`)).status).toBe(503);
  });

  it('when somebody has it, says so with another one to try', async () => {
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    await expect(openWeb({ host: '127.0.0.1', port: web.port })).rejects.toThrow(
      new RegExp(`Port ${web.port} is taken. Nothing was changed. .* PORT=${web.port + 1} npm start`),
    );
  });
});

describe('a request that trickles in', () => {
  it('is answered 408 and its connection closed, while others are served', async () => {
    const web = await openWeb(
      { host: '127.0.0.1', port: 0 },
      { headersTimeout: 30, requestTimeout: 60, connectionsCheckingInterval: 10, keepAliveTimeout: 1_000 },
    );
    onTestFinished(() => web.stop());
    const app = new Hono();
    app.post('/', async (c) => c.text(await c.req.text()));
    app.get('/', (c) => c.text('served'));
    web.serve(app);
    const slow = connect(web.port, '127.0.0.1');
    slow.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nab');
    const heard: string[] = [];
    slow.setEncoding('utf8').on('data', (text: string) => heard.push(text));
    expect(await (await fetch(`http://127.0.0.1:${web.port}/`)).text()).toBe('served');
    await once(slow, 'close');
    expect(heard.join('')).toContain('HTTP/1.1 408');
  });
});

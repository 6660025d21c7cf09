import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer as readBytes, text as readAll } from 'node:stream/consumers';
import { messageBlocks } from './blocks.ts';
import { METHODS, Refusal } from './methods.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, Workspace } from './state.ts';
import { accept, type Peer } from '../websocket.ts';

/** How the next call of a method fails. `lost`: Slack did it, but its answer never arrived; `late`, it does it later. */
export type Trouble =
  | { status: number; body?: string; retryAfter?: string }
  | { error: string }
  | { lost: true }
  | { late: number };

/** Calls per minute that a method accepts, and how many at once. */
export type RateLimit = { perMinute: number; burst: number };

type Bucket = { tokens: number; at: number };
type Sent = { status: number; body: object | string; headers?: Record<string, string> };

/** Slack in this process: its Web API over HTTP and its sockets, refusing what Slack refuses. */
export class FakeSlack extends Workspace {
  readonly calls: string[] = [];
  readonly troubles = new Map<string, Trouble[]>();
  readonly rates = new Map<string, RateLimit>();
  readonly sockets = new Set<Peer>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #acks = new Map<string, (payload: unknown) => void>();
  limited = 0;

  async start(): Promise<void> {
    this.#server.on('upgrade', (request, socket) => {
      const peer = accept(request, socket, {
        text: (said) => this.#heard(said),
        closed: () => this.sockets.delete(peer),
      });
      this.sockets.add(peer);
      peer.send(JSON.stringify({ type: 'hello', num_connections: this.sockets.size }));
    });
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  async stop(): Promise<void> {
    for (const peer of this.sockets) peer.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  fail(method: string, ...troubles: Trouble[]): void {
    this.troubles.set(method, [...(this.troubles.get(method) ?? []), ...troubles]);
  }

  /** Sends one envelope on one socket, as Slack picks one; resolves with the acknowledgement. */
  push(type: string, payload: object, within = 3_000): Promise<unknown> {
    const [peer] = [...this.sockets].toReversed();
    if (!peer) return Promise.reject(new Error('nobody is connected'));
    const id = crypto.randomUUID();
    peer.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }));
    const late = new Promise((_resolve, reject) =>
      setTimeout(() => reject(new Error('not acknowledged')), within).unref(),
    );
    return Promise.race([new Promise((resolve) => this.#acks.set(id, resolve)), late]);
  }

  /** As when Slack moves a connection, or closes it for a reason. */
  disconnect(reason: string): void {
    for (const peer of this.sockets) peer.send(JSON.stringify({ type: 'disconnect', reason }));
  }

  #heard(said: string): void {
    const { envelope_id: id, payload }: { envelope_id: string; payload?: unknown } = JSON.parse(said);
    this.#acks.get(id)?.(payload);
    this.#acks.delete(id);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.url).pathname;
    if (path.startsWith('/upload/')) {
      response.writeHead(this.#take(path.slice('/upload/'.length), await readBytes(request))).end('OK');
      return;
    }
    if (path.startsWith('/dropped/')) {
      const bytes = this.dropped.get(path.slice('/dropped/'.length));
      const isOurs =
        request.headers.authorization?.startsWith('Bearer xoxb-') && this.scopes.includes('files:read');
      // Without the right to read it, one gets the sign-in page.
      response.writeHead(bytes ? 200 : 404, { 'content-type': isOurs ? 'text/csv' : 'text/html' });
      response.end(isOurs ? bytes : '<html></html>');
      return;
    }
    const body = await readAll(request);
    const sent = path.startsWith('/response/') ? this.#respond(path, body) : this.#call(path, request, body);
    if (!sent) {
      request.socket.destroy();
      return;
    }
    const isText = typeof sent.body === 'string';
    response.writeHead(sent.status, {
      'content-type': isText ? 'text/html' : 'application/json',
      'x-oauth-scopes': this.scopes.join(','),
      ...sent.headers,
    });
    response.end(isText ? sent.body : JSON.stringify(sent.body));
  }

  #take(id: string, bytes: Uint8Array): number {
    const upload = this.uploads.get(id);
    const trouble = this.troubles.get('upload')?.shift();
    if (trouble && 'status' in trouble) return trouble.status;
    if (!upload || bytes.length !== upload.length) return 400;
    upload.bytes = bytes;
    return 200;
  }

  /** `undefined` when the answer is lost. */
  #call(path: string, { headers }: IncomingMessage, body: string): Sent | undefined {
    const name = path.slice('/api/'.length);
    this.calls.push(name);
    const trouble = this.troubles.get(name)?.shift();
    if (trouble && 'status' in trouble)
      return {
        status: trouble.status,
        body: trouble.body ?? '',
        ...(trouble.retryAfter ? { headers: { 'retry-after': trouble.retryAfter } } : {}),
      };
    if (trouble && 'error' in trouble) return { status: 200, body: { ok: false, error: trouble.error } };
    const wait = this.#waitFor(name);
    if (wait > 0) {
      this.limited += 1;
      return { status: 429, body: '', headers: { 'retry-after': String(Math.ceil(wait)) } };
    }
    if (trouble && 'late' in trouble) {
      setTimeout(() => this.#answer(name, headers.authorization ?? '', body), trouble.late);
      return undefined;
    }
    const answer = this.#answer(name, headers.authorization ?? '', body);
    return trouble ? undefined : { status: 200, body: answer };
  }

  #answer(name: string, authorization: string, body: string): object {
    if (name === 'apps.connections.open') {
      if (authorization !== `Bearer ${APP_TOKEN}`) return { ok: false, error: 'invalid_auth' };
      return { ok: true, url: `${this.url.replace('http', 'ws')}/link` };
    }
    if (authorization !== `Bearer ${BOT_TOKEN}`) return { ok: false, error: 'invalid_auth' };
    const method = METHODS[name];
    if (!method) return { ok: false, error: 'unknown_method' };
    try {
      return { ok: true, ...method(this, Object.fromEntries(new URLSearchParams(body))) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.message };
      throw error;
    }
  }

  /** Seconds until this method accepts another call. */
  #waitFor(name: string): number {
    const rate = this.rates.get(name);
    if (!rate) return 0;
    const now = performance.now();
    const bucket = this.#buckets.getOrInsert(name, { tokens: rate.burst, at: now });
    const perMs = rate.perMinute / 60_000;
    bucket.tokens = Math.min(rate.burst, bucket.tokens + (now - bucket.at) * perMs);
    bucket.at = now;
    if (bucket.tokens < 1) return (1 - bucket.tokens) / perMs / 1000;
    bucket.tokens -= 1;
    return 0;
  }

  /** Later answers to a command or a press: up to five, within half an hour. */
  #respond(path: string, body: string): Sent {
    const place = this.responseUrls.get(path);
    if (!place || place.left === 0) return { status: 404, body: 'used_url' };
    place.left -= 1;
    const { text, blocks = [], replace_original: replaces }: Record<string, unknown> = JSON.parse(body);
    const shown = messageBlocks.safeParse(blocks);
    if (!shown.success || typeof text !== 'string') return { status: 400, body: 'invalid_blocks' };
    const replaced = replaces === true && this.posts.find(({ ts }) => ts === place.ts);
    if (replaced) Object.assign(replaced, { text, blocks: shown.data });
    else this.add({ channel: place.channel, user: BOT_USER, text, blocks: shown.data, only: place.user });
    return { status: 200, body: 'ok' };
  }
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer as readBytes } from 'node:stream/consumers';
import { accept, type Peer } from '../websocket.ts';
import type { ShownDialog } from './faults.ts';
import { Refusal, ROUTES } from './routes.ts';
import { postAsRead } from './shapes.ts';
import { BOT, BOT_TOKEN, newId, type Post, State, type StoredFile, USERNAME } from './state.ts';

/** How the next request to a path fails. `lost`: the server did it, but its answer never arrived. */
export type Trouble =
  | { status: number; body?: string; type?: string; headers?: Record<string, string> }
  | { lost: true }
  | { after: number };

type Connection = { id: string; seq: number; missed: string[]; peer: Peer | undefined };

/** Events that a connection keeps while nobody hears them. */
const KEPT = 256;

/** The scheme's name has no case: the vendor's client writes it in capitals. */
const isOurs = ({ headers }: IncomingMessage): boolean =>
  headers.authorization?.replace(/^bearer /i, '') === BOT_TOKEN;

const isLimited = (path: string): boolean => path.startsWith('/api/v4/');

/** Mattermost in this process: its REST and its WebSocket, refusing what it refuses. */
export class FakeMattermost extends State {
  readonly calls: string[] = [];
  readonly faults: string[] = [];
  readonly troubles: { match: RegExp; trouble: Trouble }[] = [];
  readonly triggers = new Map<string, { user: string; until: number }>();
  readonly dialogs: { user: string; url: string; dialog: ShownDialog }[] = [];
  readonly pendingKeys = new Set<string>();
  readonly connections = new Map<string, Connection>();
  /** How many messages with files are left without their first one, as if it had been used before. */
  leavesOutFiles = 0;
  /** Where the server calls the bot, when the bot itself presses or types. */
  callBot: ((request: Request) => Promise<Response>) | undefined;
  /** How long a trigger opens a form. */
  triggerLife = 30_000;
  /** Requests left before the rate limiter refuses; without, it is off. */
  allowance: number | undefined;
  /** Whether JSON is said to have a charset, as some proxies make it. */
  withCharset = false;
  /** The most posts that were being written at one moment. */
  mostAtOnce = 0;
  #writing = 0;
  url = '';
  #server = this.#make();

  async start(port = 0): Promise<void> {
    await once(this.#server.listen(port, '127.0.0.1'), 'listening');
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    this.config['SiteURL'] = this.url;
    if (!this.users.has(BOT))
      this.person(BOT, 'Ritournelle', { username: USERNAME, is_bot: true, email: 'ritournelle@localhost' });
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A restart: nobody’s connection is known any more, and neither are the keys of what was posted. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.stop();
    this.connections.clear();
    for (const post of this.posts) post.pending_post_id = '';
    this.#server = this.#make();
    await this.start(port);
  }

  fail(match: RegExp, ...troubles: Trouble[]): void {
    this.troubles.push(...troubles.map((trouble) => ({ match, trouble })));
  }

  /** Cuts every socket; what happens then is kept for a while. */
  cut(): void {
    for (const connection of this.connections.values()) {
      connection.peer?.cut();
      connection.peer = undefined;
    }
  }

  /** Resolves once the bot has read every event. */
  async flushed(): Promise<void> {
    for (const { peer } of this.connections.values()) await peer?.ping();
  }

  tell(event: string, data: object, channel = ''): void {
    for (const connection of this.connections.values()) {
      const said = JSON.stringify({
        event,
        data,
        broadcast: { omit_users: null, user_id: '', channel_id: channel, team_id: '', connection_id: '' },
        seq: connection.seq,
      });
      connection.seq += 1;
      if (connection.peer) connection.peer.send(said);
      else connection.missed.push(said);
    }
  }

  /** Only what happens in channels of the bot's reaches it. */
  tellPosted(post: Post): void {
    const channel = this.channels.get(post.channel_id);
    if (!channel?.members.has(BOT)) return;
    this.tell(
      'posted',
      {
        channel_display_name: channel.name,
        channel_name: channel.name,
        channel_type: channel.type,
        post: JSON.stringify(postAsRead(post, this)),
        sender_name: `@${this.users.get(post.user_id)?.username}`,
        set_online: true,
        team_id: channel.team_id,
      },
      channel.id,
    );
  }

  /** Its replies go with it; `props` stay, and say who did it. */
  erase(post: Post, by = BOT): void {
    const before = JSON.stringify(postAsRead(post, this));
    for (const one of this.posts.filter(({ id, root_id: root }) => id === post.id || root === post.id)) {
      const at = this.now();
      Object.assign(one, { delete_at: at, update_at: at, props: { ...one.props, deleteBy: by } });
    }
    this.tell('post_deleted', { post: before }, post.channel_id);
  }

  takeUpload(given: unknown, channel: string): StoredFile {
    const file = given instanceof File ? given : new File([], '');
    const stored: StoredFile = {
      id: newId(),
      user: BOT,
      channel,
      name: file.name,
      type: file.type,
      bytes: new Uint8Array(this.#uploads.get(file.name) ?? Buffer.alloc(file.size)),
    };
    this.files.set(stored.id, stored);
    return stored;
  }

  readonly #uploads = new Map<string, Buffer>();

  #make() {
    const server = createServer((request, response) => void this.#serve(request, response));
    server.on('upgrade', (request, socket) => {
      if (!isOurs(request)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
        return;
      }
      this.#join(request, (on) => accept(request, socket, on));
    });
    return server;
  }

  /** A known connection resumes in silence if all it missed is there; another one is greeted. */
  #join(request: IncomingMessage, open: (on: { text(text: string): void; closed(): void }) => Peer): void {
    const { searchParams: asked } = new URL(request.url ?? '/', 'http://host');
    const wanted = Number(asked.get('sequence_number'));
    const known = this.connections.get(asked.get('connection_id') ?? '');
    const resumed =
      known && known.missed.length <= KEPT && known.seq - known.missed.length === wanted ? known : undefined;
    if (known && !resumed) this.connections.delete(known.id);
    const connection = resumed ?? { id: newId(), seq: 0, missed: [], peer: undefined };
    this.connections.set(connection.id, connection);
    const peer = open({
      text: (said) => {
        const { seq }: { seq?: number } = JSON.parse(said);
        peer.send(JSON.stringify({ status: 'OK', seq_reply: seq, data: { text: 'pong' } }));
      },
      closed: () => {
        if (connection.peer === peer) connection.peer = undefined;
      },
    });
    connection.peer = peer;
    for (const said of connection.missed.splice(0)) peer.send(said);
    if (resumed) return;
    const data = {
      connection_id: connection.id,
      server_hostname: 'mattermost',
      server_version: this.config['Version'],
    };
    peer.send(JSON.stringify({ event: 'hello', data, broadcast: { user_id: BOT }, seq: connection.seq }));
    connection.seq += 1;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', this.url);
    const method = request.method ?? 'GET';
    const bytes = await readBytes(request);
    this.calls.push(`${method} ${path}`);
    const at = this.troubles.findIndex(({ match }) => match.test(`${method} ${path}`));
    const trouble = at < 0 ? undefined : this.troubles.splice(at, 1)[0]?.trouble;
    if (trouble && 'status' in trouble) {
      response.writeHead(trouble.status, { 'content-type': trouble.type ?? 'text/html', ...trouble.headers });
      response.end(trouble.body ?? '');
      return;
    }
    if (isLimited(path) && !this.#mayPass(response)) return;
    if (!isOurs(request))
      return this.#send(response, 401, error(401, 'api.context.session_expired.app_error'));
    const file = /^\/api\/v4\/files\/([a-z0-9]+)$/.exec(path)?.[1];
    if (method === 'GET' && file) return this.#sendFile(response, file);
    const { status, body } = await this.#answer(method, path, {
      query,
      bytes,
      type: request.headers['content-type'],
    });
    if (trouble && 'lost' in trouble) {
      request.socket.destroy();
      return;
    }
    if (trouble) await this.#slowly(trouble.after);
    this.#send(response, status, body);
  }

  async #slowly(milliseconds: number): Promise<void> {
    this.#writing += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#writing);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.#writing -= 1;
  }

  #mayPass(response: ServerResponse): boolean {
    if (this.allowance === undefined) return true;
    this.allowance -= 1;
    const left = Math.max(0, this.allowance);
    response.setHeader('X-RateLimit-Limit', '101');
    response.setHeader('X-RateLimit-Remaining', String(left));
    if (this.allowance >= 0) return true;
    response.setHeader('Retry-After', '1');
    response.writeHead(429, { 'content-type': 'text/plain; charset=utf-8' }).end('limit exceeded\n');
    return false;
  }

  async #answer(
    method: string,
    path: string,
    { query, bytes, type = '' }: { query: URLSearchParams; bytes: Buffer; type?: string | undefined },
  ): Promise<{ status: number; body: unknown }> {
    if (bytes.length > 300_000 && !type.startsWith('multipart/'))
      return { status: 413, body: error(413, 'api.context.request_body_too_large.app_error') };
    try {
      const raw: unknown = await parsed(bytes, type);
      if (raw instanceof FormData) await this.#keepUploads(raw);
      for (const [verb, pattern, route] of ROUTES) {
        const match = verb === method ? pattern.exec(path) : null;
        if (!match) continue;
        const body = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
        const ids = match.slice(1).map((part) => decodeURIComponent(part));
        const answer = await route(this, { ids, query, body, raw });
        return { status: answer.status ?? 200, body: answer.body };
      }
      return { status: 404, body: error(404, 'api.context.404.app_error') };
    } catch (thrown) {
      if (thrown instanceof Refusal)
        return { status: thrown.status, body: error(thrown.status, thrown.message) };
      throw thrown;
    }
  }

  async #keepUploads(form: FormData): Promise<void> {
    for (const one of form.getAll('files'))
      if (one instanceof File) this.#uploads.set(one.name, Buffer.from(await one.arrayBuffer()));
  }

  #sendFile(response: ServerResponse, id: string): void {
    const file = this.files.get(id);
    if (!file) return this.#send(response, 404, error(404, 'app.file_info.get.app_error'));
    response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  }

  #send(response: ServerResponse, status: number, body: unknown): void {
    const type = this.withCharset ? 'application/json; charset=utf-8' : 'application/json';
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
  }
}

export const error = (status: number, id: string) => ({
  id,
  message: 'In the words of the server’s language.',
  detailed_error: '',
  request_id: newId(),
  status_code: status,
});

const parsed = async (bytes: Buffer, type: string): Promise<unknown> => {
  if (bytes.length === 0) return undefined;
  if (type.startsWith('multipart/'))
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  return JSON.parse(bytes.toString('utf8'));
};

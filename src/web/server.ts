import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Sandbox } from '../chat/sandbox/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { isAway } from '../store/core/away.ts';
import type { Database } from '../store/core/database.ts';
import { calendarFiles } from './calendar.ts';
import { healthRoutes } from './health.ts';
import { noticePage } from './notice.ts';
import { servedByUs } from './served-by.ts';
import { clockOf, sandboxApi } from './sandbox/api.ts';
import { limitBody, localOnly } from './sandbox/guard.ts';
import { sandboxPage } from './sandbox/routes.ts';

export type Web = { port: number; serve(app: Hono): void; stop(): Promise<void> };

type Parts = {
  db: Database;
  /** A connection that nothing else uses, so that health is known however busy the others are. */
  spare?: Database | undefined;
  dataDir?: string | undefined;
  engine: Engine;
  sandbox: Sandbox;
  zone: () => Promise<string>;
  /** The channel where the bulletin is read. */
  bulletin?: () => Promise<string | undefined>;
  /** What has to have happened before somebody first looks at the page. */
  opening?: () => Promise<void>;
  onFault: (error: unknown) => void;
};

export const webApp = (parts: Parts): Hono => {
  const { db, spare = db, dataDir, engine, sandbox, zone, bulletin, opening, onFault } = parts;
  const app = new Hono();
  app.use(servedByUs);
  app.route('/', healthRoutes({ db: spare, endpoints: [], dataDir, isTurning: engine.isTurning }));
  app.route('/notice', noticePage(db));
  app.route('/calendar', calendarFiles(engine));
  app.use(localOnly);
  app.use(limitBody);
  app.route(
    '/',
    sandboxPage({
      people: async () => [...(await sandbox.reading.people()), ...(await sandbox.reading.visitors())],
      conversations: (as) => sandbox.reading.conversations(as),
      thread: (as, id) => sandbox.reading.thread(as, id),
      messages: (as, place) => sandbox.reading.messages(as, place),
      picture: (as, message, at) => sandbox.reading.picture(as, message, at),
      file: (as, message, at) => sandbox.reading.file(as, message, at),
      words: (user) =>
        engine.words({ workspace: { platform: sandbox.platform, externalId: sandbox.workspace }, user }),
      clock: () => clockOf(engine),
      zone,
      bulletin: async () => bulletin?.(),
      opening: async () => opening?.(),
      command: sandbox.command,
      onChange: (listener) => sandbox.onChange(listener),
    }),
  );
  app.route('/sandbox/api', sandboxApi(sandbox, engine, zone));
  app.onError((error, c) => {
    onFault(error);
    return c.json(
      { error: 'Quelque chose n’a pas marché de notre côté. Réessayez dans une minute.' },
      isAway(error) ? 503 : 500,
    );
  });
  return app;
};

export class PortTaken extends Error {
  override name = 'PortTaken';
}

/**
 * Milliseconds. A request that trickles in is answered 408 and its connection closed; Slack has its own, shorter limit.
 * A quiet connection is kept longer than nginx and Apache keep theirs (60 s): closed first here, it could be cut
 * at the moment a proxy sends the next request on it.
 */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};

type Limits = typeof LIMITS;
type Handle = (request: Request) => Response | Promise<Response>;

const listenOn = (handle: Handle, { host, port }: { host: string; port: number }, limits: Limits) =>
  new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: handle, hostname: host, port, serverOptions: limits }, () =>
      resolve(server),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTaken(
              `Port ${port} is taken. Nothing was changed. Choose another one, for example: PORT=${port + 1} npm start`,
            )
          : error,
      ),
    );
  });

const startingResponse = (): Response =>
  new Response('Starting…', { status: 503, headers: { 'Retry-After': '1' } });

/** Takes the port before anything else; answers requests once it gets the app to serve. */
export const openWeb = async (
  { host, port }: { host: string; port: number },
  limits: Limits = LIMITS,
): Promise<Web> => {
  let handle: Handle = startingResponse;
  const server = await listenOn((request) => handle(request), { host, port }, limits);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (app) => {
      handle = (request) => app.fetch(request);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Pages keep a stream of changes open, which would keep the server from closing.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};

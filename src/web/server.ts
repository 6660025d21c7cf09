import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Sandbox } from '../chat/sandbox/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { isAway } from '../store/core/away.ts';
import type { Database } from '../store/core/database.ts';
import { readClock } from '../store/core/clock.ts';
import { parkedDeliveries } from '../store/delivery/parked.ts';
import { calendarFiles } from './calendar.ts';
import { noticePage } from './notice.ts';
import { clockOf, sandboxApi } from './sandbox/api.ts';
import { limitBody, localOnly } from './sandbox/guard.ts';
import { sandboxPage } from './sandbox/routes.ts';

export type Web = { port: number; serve(app: Hono): void; stop(): Promise<void> };

type Parts = {
  db: Database;
  engine: Engine;
  sandbox: Sandbox;
  zone: () => Promise<string>;
  onFault: (error: unknown) => void;
};

export const webApp = ({ db, engine, sandbox, zone, onFault }: Parts): Hono => {
  const app = new Hono();
  app.get('/healthz', async (c) => {
    const parked = await parkedDeliveries(db);
    return c.json({ ok: true, now: (await readClock(db)).toString(), parked });
  });
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

const listenOn = (handle: (request: Request) => Response | Promise<Response>, host: string, port: number) =>
  new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: handle, hostname: host, port }, () => resolve(server));
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
export const openWeb = async ({ host, port }: { host: string; port: number }): Promise<Web> => {
  let handle: (request: Request) => Response | Promise<Response> = startingResponse;
  const server = await listenOn((request) => handle(request), host, port);
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

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

type Parts = {
  db: Database;
  /** A connection that nothing else uses, so that health is known however busy the others are. */
  spare?: Database | undefined;
  dataDir?: string | undefined;
  engine: Engine;
  sandbox: Sandbox;
  zone: () => Promise<string>;
  /** The teams' names, by id. */
  teams?: () => Promise<ReadonlyMap<string, string>>;
  /** The channel where the bulletin is read. */
  bulletin?: () => Promise<string | undefined>;
  /** What has to have happened before somebody first looks at the page. */
  opening?: () => Promise<void>;
  onFault: (error: unknown) => void;
};

export const webApp = (parts: Parts): Hono => {
  const { db, spare = db, dataDir, engine, sandbox, zone, teams, bulletin, opening, onFault } = parts;
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
      teams: async () => (await teams?.()) ?? new Map(),
      bulletin: async () => bulletin?.(),
      moving: () => engine.moving(),
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

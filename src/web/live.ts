import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Endpoint } from '../chat/platform.ts';
import type { Database } from '../store/core/database.ts';
import type { Engine } from '../engine/engine.ts';
import { ANSWER_PATH } from '../engine/answering/link.ts';
import { answerPages } from './answer/routes.ts';
import { calendarFiles } from './calendar.ts';
import { healthRoutes } from './health.ts';
import { noticePage } from './notice.ts';
import type { Probed } from './probes.ts';
import { servedByUs } from './served-by.ts';

type Parts = {
  db: Database;
  /** A connection that nothing else uses, so that health is known however busy the others are. */
  spare?: Database | undefined;
  dataDir?: string | undefined;
  engine: Pick<Engine, 'calendar' | 'isTurning' | 'pages'>;
  endpoints: readonly Endpoint[];
  probed?: (() => readonly Probed[]) | undefined;
  onFault: (error: unknown) => void;
};

/** A live installation's HTTP: health, privacy notice, calendars, and its platforms. */
export const liveApp = ({ db, spare = db, dataDir, engine, endpoints, probed, onFault }: Parts): Hono => {
  const app = new Hono();
  app.use(servedByUs);
  app.use(secureHeaders());
  app.route('/', healthRoutes({ db: spare, endpoints, dataDir, probed, isTurning: engine.isTurning }));
  app.route('/notice', noticePage(db));
  app.route('/calendar', calendarFiles(engine));
  app.route(ANSWER_PATH, answerPages(engine.pages, onFault));
  // What leads anywhere comes after the others.
  const inOrder = endpoints.toSorted((a, b) => Number(a.path === '*') - Number(b.path === '*'));
  for (const { path, answer } of inOrder) app.post(path, (c) => answer(c.req.raw));
  app.onError((error, c) => {
    onFault(error);
    return c.body(null, 503, { 'Retry-After': '1' });
  });
  return app;
};

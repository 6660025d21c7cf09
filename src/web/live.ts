import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Endpoint } from '../chat/platform.ts';
import { readClock } from '../store/core/clock.ts';
import type { Database } from '../store/core/database.ts';
import { parkedDeliveries } from '../store/delivery/parked.ts';
import type { Engine } from '../engine/engine.ts';
import { calendarFiles } from './calendar.ts';
import { noticePage } from './notice.ts';

type Parts = {
  db: Database;
  engine: Pick<Engine, 'calendar'>;
  endpoints: readonly Endpoint[];
  onFault: (error: unknown) => void;
};

const healthz = async (db: Database, endpoints: readonly Endpoint[]) => {
  const chats = endpoints.map(({ platform, online }) => ({ platform, online: online() }));
  const parked = await parkedDeliveries(db);
  return { ok: chats.every(({ online }) => online), now: (await readClock(db)).toString(), chats, parked };
};

/** A live installation's HTTP: health, privacy notice, calendars, and its platforms. */
export const liveApp = ({ db, engine, endpoints, onFault }: Parts): Hono => {
  const app = new Hono();
  app.use(secureHeaders());
  app.get('/healthz', async (c) => {
    const health = await healthz(db, endpoints);
    return c.json(health, health.ok ? 200 : 503);
  });
  app.route('/notice', noticePage(db));
  app.route('/calendar', calendarFiles(engine));
  for (const { path, answer } of endpoints) app.post(path, (c) => answer(c.req.raw));
  app.onError((error, c) => {
    onFault(error);
    return c.body(null, 503, { 'Retry-After': '1' });
  });
  return app;
};

import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Engine } from '../engine/engine.ts';
import { textsIn } from '../texts/index.ts';

const HEADERS = {
  'Content-Type': 'text/calendar; charset=utf-8',
  // The address is the secret, so it stays out of caches and search engines.
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
};

/** Calendars and calendar files, each at an unguessable address. */
export const calendarFiles = (engine: Pick<Engine, 'calendar'>): Hono => {
  const app = new Hono();
  app.use(secureHeaders({ referrerPolicy: 'no-referrer' }));
  app.get('/place/:file{[A-Za-z0-9_-]{62,64}\\.ics}', async (c) => {
    const text = await engine.calendar({ place: c.req.param('file').slice(0, -'.ics'.length) });
    return text ? c.body(text, 200, HEADERS) : c.text(textsIn('fr').calendar.gone, 404);
  });
  app.get('/:file{[A-Za-z0-9_-]{43}\\.ics}', async (c) => {
    const text = await engine.calendar({ feed: c.req.param('file').slice(0, -'.ics'.length) });
    return text ? c.body(text, 200, HEADERS) : c.text(textsIn('fr').calendar.gone, 404);
  });
  return app;
};

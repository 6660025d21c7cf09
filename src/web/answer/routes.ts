import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { bodyOf } from '../../chat/adapter/body.ts';
import type { Pages } from '../../engine/engine.ts';
import type { AnswerPage } from '../../engine/answering/page.ts';
import { textsIn } from '../../texts/index.ts';
import { readFilled } from './filled.ts';
import { documentOf } from './document.ts';

/** The address is what opens it: it stays out of caches, of other sites, of search engines and of frames. */
const security = secureHeaders({
  referrerPolicy: 'no-referrer',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
});

const STATUS = { ask: 200, form: 200, said: 200, refused: 410, renewed: 200 } as const;

const show = (c: Context, page: AnswerPage) => c.html(documentOf(page), STATUS[page.shown.kind]);

const refusal = (sentence: string, locale?: string): AnswerPage => ({
  texts: textsIn(locale),
  shown: { kind: 'refused', sentence },
});

const style = (): Promise<string> => readFile(join(import.meta.dirname, 'answer.css'), 'utf8');

/** Pages on which people act outside a platform. Whatever only opens one, and a browser's HEAD, changes nothing. */
export const answerPages = (pages: Pages, onFault: (error: unknown) => void): Hono => {
  const app = new Hono();
  app.use(security);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'private, no-store');
    c.res.headers.set('X-Robots-Tag', 'noindex, nofollow');
  });
  app.get('/style.css', async (c) =>
    c.body(await style(), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.post('/renew', async (c) => {
    const body = await bodyOf(c.req.raw);
    const { renew, mail } = typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : {};
    return show(c, await pages.renew(renew ? { sealed: renew } : { mail: (mail ?? '').slice(0, 320) }));
  });
  app.get('/:link', async (c) => show(c, await pages.open(c.req.param('link'))));
  app.post('/:link', async (c) => {
    const body = await bodyOf(c.req.raw);
    if (typeof body !== 'string')
      return c.html(documentOf(refusal(textsIn(undefined).answer.refused.tooLong)), body);
    return show(c, await pages.act(c.req.param('link'), readFilled(body)));
  });
  app.onError((error, c) => {
    onFault(error);
    return c.html(documentOf(refusal(textsIn(undefined).answer.refused.broken)), 503);
  });
  return app;
};

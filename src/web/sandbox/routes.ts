import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { FormView, PersonView } from '../../chat/sandbox/view.ts';
import { BOT } from './address.ts';
import { renderTravel } from './clock/travel.ts';
import { assets, ASSETS_VERSION } from './assets.ts';
import { streamChanges } from './changes.ts';
import { completionsFor, renderCompletions } from './writing/completion.ts';
import { renderForm } from './writing/form.ts';
import { formBody } from './writing/form-body.ts';
import { loadView } from './load.ts';
import { renderMain, renderNobody, renderPage } from './page.ts';
import { renderFound } from './people/search.ts';
import type { SandboxSource } from './view.ts';
import { localeOf, wordsIn } from './words.ts';

const SELF = ["'self'"];
const NONE = ["'none'"];

// No inline script or style anywhere: even what escapes escaping could not run.
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: NONE,
    scriptSrc: SELF,
    styleSrc: SELF,
    connectSrc: SELF,
    imgSrc: [...SELF, 'data:'],
    baseUri: NONE,
    formAction: SELF,
    frameAncestors: NONE,
  },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
});

/** A field for a person offers everyone, as the pickers of platforms do. */
const withPeople = (form: FormView, people: readonly PersonView[]): FormView => {
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return {
    ...form,
    fields: form.fields.map((field) => (field.type === 'person' ? { options, ...field } : field)),
  };
};

/** What the script asks for while somebody types or waits. */
const drawPieces = (app: Hono, source: SandboxSource): void => {
  app.get('/sandbox/found', async (c) => {
    const { text = '', lang } = c.req.query();
    const known = { people: await source.people(), teams: await source.teams() };
    return c.html(renderFound(known, text, wordsIn(localeOf(lang))));
  });

  app.get('/sandbox/words', async (c) => {
    const { as = '', in: place, text = '', lang } = c.req.query();
    const typed = { text, command: source.command, direct: place === BOT };
    return c.html(renderCompletions(completionsFor(typed, await source.words(as)), wordsIn(localeOf(lang))));
  });

  app.get('/sandbox/travel', async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.html(renderTravel(source.moving(), await source.zone(), localeOf(c.req.query('lang'))));
  });
};

/** The sandbox's page and its assets; its JSON interface is mounted separately. */
export const sandboxPage = (source: SandboxSource): Hono => {
  const app = new Hono();
  app.use('/', pageHeaders);
  app.use('/sandbox/*', pageHeaders);

  app.get('/', async (c) => {
    // Only a browser that opens the page for somebody, not a script that looks whether the server is there.
    if (c.req.header('sec-fetch-dest') === 'document') await source.opening();
    const view = await loadView(source, c.req.query());
    c.header('Cache-Control', 'no-store');
    return view ? c.html(renderPage(view)) : c.html(renderNobody(localeOf(c.req.query('lang'))), 503);
  });

  app.get('/sandbox/main', async (c) => {
    const view = await loadView(source, c.req.query());
    c.header('Cache-Control', 'no-store');
    return view
      ? c.html(renderMain(view))
      : c.json({ error: wordsIn(localeOf(c.req.query('lang'))).nobody }, 503);
  });

  app.post('/sandbox/form', async (c) => {
    const locale = localeOf(c.req.query('lang'));
    const body = formBody(await c.req.json<unknown>().catch(() => undefined));
    if (!body) return c.json({ error: wordsIn(locale).form.unread }, 400);
    return c.html(renderForm(withPeople(body.form, await source.people()), body.errors, locale));
  });

  drawPieces(app, source);

  app.get('/sandbox/assets/:version/:name', (c) => {
    const { version, name } = c.req.param();
    const asset = version === ASSETS_VERSION ? assets.get(name) : undefined;
    if (!asset) return c.notFound();
    const cached = 'public, max-age=31536000, immutable';
    return c.body(asset.text, 200, { 'Content-Type': asset.type, 'Cache-Control': cached });
  });

  app.get('/sandbox/pictures/:message/:at', async (c) => {
    const { message, at } = c.req.param();
    const png = await source.picture(c.req.query('as') ?? '', message, Number(at));
    if (!png) return c.notFound();
    return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-cache' });
  });

  app.get('/sandbox/files/:message/:at', async (c) => {
    const { message, at } = c.req.param();
    const file = await source.file(c.req.query('as') ?? '', message, Number(at));
    if (!file) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'no-cache',
    });
  });

  const open = { count: 0 };
  app.get('/sandbox/changes', (c) => streamChanges(c, source, open));
  return app;
};

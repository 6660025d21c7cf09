import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { findCohortBySlug, type CohortRow } from '../store/cohort/cohort.ts';
import type { Database } from '../store/core/database.ts';
import { noticeSections } from '../engine/notice-sections.ts';
import { type Texts, textsIn } from '../texts/index.ts';

const noticeDocument = (cohort: CohortRow, texts: Texts) => {
  const { title, intro } = texts.notice;
  return html`<!doctype html>
<html lang="${texts.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${cohort.name}</title><link rel="stylesheet" href="/notice/style.css"></head>
<body><main><h1>${title}</h1><p>${intro(cohort.name)}</p>
${noticeSections(cohort, texts).map(
  (section) =>
    html`<section><h2>${section.title}</h2>${section.lines.map((line) => html`<p>${line}</p>`)}</section>`,
)}
</main></body></html>`;
};

const noticeStyle = (): Promise<string> => readFile(join(import.meta.dirname, 'notice.css'), 'utf8');

/** The full text behind the five lines of the first message. */
export const noticePage = (db: Database): Hono => {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'self'"] } }));
  app.get('/style.css', async (c) =>
    c.body(await noticeStyle(), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/:cohort{[a-z0-9-]{1,40}}', async (c) => {
    const texts = textsIn(c.req.query('lang'));
    const cohort = await findCohortBySlug(db, c.req.param('cohort'));
    return cohort ? c.html(noticeDocument(cohort, texts)) : c.text(texts.notice.missing, 404);
  });
  return app;
};

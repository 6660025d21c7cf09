import { html } from 'hono/html';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { addressOf } from './address.ts';
import { renderClock } from './clock.ts';
import { renderHead, renderLog } from './conversation.ts';
import { renderConversations } from './conversations.ts';
import { renderPeople } from './people.ts';
import type { Html, Locale, PageView } from './view.ts';
import { wordsIn } from './words.ts';

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['fr', 'Français'],
  ['en', 'English'],
];

const languages = ({ as, current, locale }: PageView): Html => html`
  <nav id="languages" class="languages" aria-label="${wordsIn(locale).language}">
    ${LANGUAGES.map(
      ([lang, name]) => html`
        <a href="${addressOf(as.id, current.id, lang)}" lang="${lang}" hreflang="${lang}"
          ${lang === locale ? html`aria-current="true"` : ''}>${name}</a>`,
    )}
  </nav>`;

const banner = (view: PageView, texts: SandboxTexts): Html => html`
  <header class="banner">
    <h1>${texts.bot}</h1>
    <p class="subtitle">${texts.subtitle}</p>
    ${languages(view)}
  </header>`;

const composer = ({ composer: words, busy, clock }: SandboxTexts): Html => html`
  <form id="composer" class="composer">
    <p id="status" class="status" role="status" data-busy="${busy}" data-clock="${clock.busy}"></p>
    <label for="text">${words.label}</label>
    <div class="row">
      <textarea id="text" name="text" rows="1" aria-describedby="composer-hint" autocomplete="off"></textarea>
      <button type="submit" class="primary">${words.send}</button>
    </div>
    <p id="composer-hint" class="hint">${words.hint}. <span class="keys">${words.keys}</span></p>
  </form>`;

const notices = (texts: SandboxTexts): Html => html`
  <noscript><p class="alert">${texts.needsScript}</p></noscript>
  <p id="alert" class="alert" role="alert" data-unreachable="${texts.unreachable}" hidden></p>`;

const document = (
  { locale, title }: { locale: Locale; title: string },
  body: Html,
): Html => html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/sandbox/assets/sandbox.css">
    <script type="module" src="/sandbox/assets/sandbox.js"></script>
  </head>
  <body>${body}</body>
</html>`;

/** What the script swaps in, piece by piece: each part has the id of the one it replaces. */
export const renderMain = (view: PageView): Html => html`
  ${languages(view)}${renderClock(view)}${renderPeople(view)}${renderConversations(view)}
  ${renderHead(view)}${renderLog(view)}`;

export const renderPage = (view: PageView): Html => {
  const texts = wordsIn(view.locale);
  const { locale, as, current } = view;
  const body = html`
    <a class="skip" href="#log">${texts.skip}</a>
    ${banner(view, texts)}
    ${renderClock(view)}
    <div class="side">${renderPeople(view)}${renderConversations(view)}</div>
    <main>${renderHead(view)}${renderLog(view)}${notices(texts)}${composer(texts)}</main>
    <dialog id="dialog" aria-labelledby="form-title">
      <p class="alert" role="alert" hidden></p>
      <div id="dialog-form"></div>
    </dialog>`;
  return document({ locale, title: texts.pageTitle(current.name, as.name) }, body);
};

export const renderNobody = (locale: Locale): Html => {
  const texts = wordsIn(locale);
  return document(
    { locale, title: texts.bot },
    html`<main><h1>${texts.bot}</h1><p>${texts.nobody}</p></main>`,
  );
};

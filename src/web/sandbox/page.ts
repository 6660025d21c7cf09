import { html } from 'hono/html';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { ASSETS_PATH } from './assets.ts';
import { addressOf } from './address.ts';
import { renderClock, renderNow } from './clock/clock.ts';
import { renderComing } from './clock/coming.ts';
import { renderComposer, renderHint } from './writing/composer.ts';
import { renderBeside, renderHead, renderLog } from './talk/conversation.ts';
import { renderConversations, renderElsewhere } from './talk/conversations.ts';
import { brandMark } from './face.ts';
import { renderPeople, renderSearch } from './people/people.ts';
import { renderTour } from './tour/tour.ts';
import type { Html, Locale, PageView } from './view.ts';
import { wordsIn } from './words.ts';

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['fr', 'Français'],
  ['en', 'English'],
];

const languageLinks = ({ as, current, locale }: PageView): Html => html`
  <nav id="languages" class="languages" aria-label="${wordsIn(locale).language}">
    ${LANGUAGES.map(
      ([lang, name]) => html`
        <a id="lang-${lang}" href="${addressOf(as.id, current.id, lang)}" lang="${lang}" hreflang="${lang}"
          ${lang === locale ? html`aria-current="true"` : ''}>${name}</a>`,
    )}
  </nav>`;

const topBar = (view: PageView, texts: SandboxTexts): Html => html`
  <header class="bar">
    <button type="button" id="menu" class="menu" popovertarget="side">
      <span aria-hidden="true">☰</span><span class="unseen">${texts.menu}</span>${renderElsewhere(view)}
    </button>
    <h1>${brandMark()}${texts.bot}</h1>
    ${renderClock(view)}
  </header>`;

/** On a narrow screen, a panel over the conversation; otherwise always visible. */
const sidePanel = (view: PageView, texts: SandboxTexts): Html => html`
  <aside id="side" class="side" popover aria-label="${texts.menu}">
    ${renderPeople(view)}
    ${renderSearch(view)}
    ${renderConversations(view)}
    <div class="foot">
      <button type="button" id="tour-open" class="plain">${texts.tour.open}</button>
      ${languageLinks(view)}
      <p class="what">${texts.subtitle}</p>
    </div>
  </aside>`;

const pageNotices = ({ isUnknown }: PageView, texts: SandboxTexts): Html => html`
  <noscript><p class="alert">${texts.needsScript}</p></noscript>
  <p id="alert" class="alert" role="alert" data-unreachable="${texts.unreachable}"
    ${isUnknown ? '' : 'hidden'}>${isUnknown ? texts.people.nobody : ''}</p>
  <p id="said" class="unseen" role="status"></p>`;

const htmlDocument = (
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
    <link rel="stylesheet" href="${ASSETS_PATH}/sandbox.css">
    <script type="module" src="${ASSETS_PATH}/sandbox.js"></script>
  </head>
  <body>${body}</body>
</html>`;

/** The parts that the script swaps: each replaces the one with the same id. */
export const renderMain = (view: PageView): Html => html`
  ${languageLinks(view)}${renderElsewhere(view)}${renderNow(view)}${renderComing(view)}${renderPeople(view)}
  ${renderConversations(view)}${renderBeside(view)}${renderHead(view)}${renderLog(view)}${renderHint(view)}`;

export const renderPage = (view: PageView): Html => {
  const texts = wordsIn(view.locale);
  const { locale, as, current } = view;
  const body = html`
    <a class="skip" href="#log">${texts.skip}</a>
    ${topBar(view, texts)}
    ${sidePanel(view, texts)}
    <main>
      ${renderTour(view)}${renderBeside(view)}${renderHead(view)}${renderLog(view)}${pageNotices(view, texts)}${renderComposer(view)}
    </main>
    <dialog id="dialog" aria-labelledby="form-title">
      <p class="alert" role="alert" hidden></p>
      <p id="draft" class="draft" role="status" hidden>${texts.form.draft}
        <button type="button" id="draft-forget" class="plain">${texts.form.forgetDraft}</button></p>
      <div id="dialog-form"></div>
    </dialog>`;
  return htmlDocument({ locale, title: texts.pageTitle(current.name, as.name) }, body);
};

export const renderNobody = (locale: Locale): Html => {
  const texts = wordsIn(locale);
  return htmlDocument(
    { locale, title: texts.bot },
    html`<main><h1>${texts.bot}</h1><p>${texts.nobody}</p></main>`,
  );
};

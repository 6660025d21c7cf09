import { html } from 'hono/html';
import type { ConversationView } from '../../../chat/sandbox/view.ts';
import { addressOf } from '../address.ts';
import { SHOWN } from '../load.ts';
import { messageArticle, type Reader, readerOf } from './message.ts';
import { type Thread, groupIntoThreads } from './threads.ts';
import { dayOf, dayTitle } from '../clock/time.ts';
import { controlsOf, stepsDone } from '../tour/steps.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

const placeOf = ({ kind, group }: ConversationView): 'direct' | 'thread' | NonNullable<typeof group> =>
  kind === 'channel' ? (group ?? 'cohort') : kind;

const backLink = ({ as, current, locale }: PageView): Html | '' => {
  if (current.kind !== 'thread') return '';
  const { messages } = wordsIn(locale);
  return html`<a id="back" class="back" data-go href="${addressOf(as.id, current.parent ?? current.name, locale)}"
    ><span aria-hidden="true">←</span><span class="unseen">${messages.back(current.name)}</span></a>`;
};

const titleHtml = ({ kind, name }: ConversationView): Html =>
  html`${kind === 'direct' ? '' : html`<span class="sign" aria-hidden="true">#</span>`}${name}`;

/**
 * Tells readers and the script where one is: the conversation to refresh, what to mark as read, what was new, and the
 * steps of the tour that are done.
 */
export const renderHead = (view: PageView): Html => {
  const { as, current, fresh, show } = view;
  const texts = wordsIn(view.locale);
  return html`
    <div id="head" class="head" data-as="${as.id}" data-in="${current.id}" data-unread="${current.unread}"
      data-fresh="${fresh ?? ''}" data-show="${show}" data-done="${stepsDone(view).join(' ')}"
      data-controls="${JSON.stringify(controlsOf(view))}"
      data-now="${view.clock.now}" data-title="${texts.pageTitle(current.name, as.name)}">
      ${backLink(view)}
      <h2 id="here" tabindex="-1">${titleHtml(current)}</h2>
      <p class="what">${texts.messages.where[placeOf(current)](as.name)}</p>
    </div>`;
};

/** In a thread each message is on its own line; elsewhere, replies are inside their thread. */
const threadsOf = ({ current, messages }: PageView): Thread[] =>
  current.kind === 'thread' ? messages.map((root) => ({ root, replies: [] })) : groupIntoThreads(messages);

const freshLine = ({ texts }: Reader): Html =>
  html`<p id="fresh" class="rule fresh"><span>${texts.messages.fresh}</span></p>`;

const dayLine = (day: string, at: string, { locale, zone }: Reader): Html =>
  html`<p id="day-${day}" class="rule"><span>${dayTitle(locale, zone)(at)}</span></p>`;

/** Messages, with a line where a day starts and one where new messages start. */
function* drawThreads(shown: readonly Thread[], reader: Reader): Iterable<Html> {
  const { zone, fresh } = reader;
  let day = '';
  let isFresh = !fresh;
  for (const thread of shown) {
    const today = dayOf(thread.root.at, zone);
    if (today !== day) yield dayLine(today, thread.root.at, reader);
    day = today;
    if (!isFresh && Number(thread.root.id) >= Number(fresh)) yield freshLine(reader);
    isFresh ||= Number(thread.root.id) >= Number(fresh);
    yield messageArticle(thread, reader);
  }
}

const earlierLink = (hidden: number, { as, current, locale, show, texts }: Reader): Html | '' =>
  hidden <= 0
    ? ''
    : html`<p id="earlier" class="earlier"><a id="show-earlier" data-show="${show + 2 * SHOWN}"
        href="${addressOf(as.id, current.id, locale)}&amp;show=${show + 2 * SHOWN}"
        >${texts.messages.earlier(hidden)}</a></p>`;

export const renderLog = (view: PageView): Html => {
  const reader = readerOf(view);
  const { log, none } = reader.texts.messages;
  const all = threadsOf(view);
  const shown = all.slice(-view.show);
  const empty = none[view.current.kind === 'direct' ? 'direct' : 'channel'];
  return html`
    <div id="log" class="log" role="log" aria-live="polite" tabindex="0" aria-label="${log(view.current.name)}">
      ${all.length === 0 ? html`<p id="nothing" class="nothing">${empty}</p>` : ''}
      ${earlierLink(all.length - shown.length, reader)}
      ${[...drawThreads(shown, reader)]}
    </div>`;
};

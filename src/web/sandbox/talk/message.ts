import { html } from 'hono/html';
import type { ConversationView, MessageView } from '../../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../../texts/fr/sandbox.ts';
import { addressOf, BOT, threadOf } from '../address.ts';
import { renderBody } from './blocks.ts';
import { botFace, faceOf } from '../face.ts';
import type { Thread } from './threads.ts';
import { clockTime, dayOf, shortTime } from '../clock/time.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

/** `ids` begins every id, where a message is shown twice on one page. */
export type Reader = PageView & { texts: SandboxTexts; ids: string };

export const readerOf = (view: PageView, ids = ''): Reader => ({ ...view, texts: wordsIn(view.locale), ids });

export const nameOf = ({ from, name }: MessageView, { texts }: Reader): string =>
  from === BOT ? texts.bot : name;

function* tagsOf(message: MessageView, { as, texts }: Reader): Iterable<string> {
  if (message.from === BOT) yield texts.messages.bot;
  if (message.from === as.id) yield texts.messages.you;
  if (message.version > 1) yield texts.messages.edited;
  if (message.only) yield texts.messages.only;
}

const messageHeading = (message: MessageView, reader: Reader): Html => html`
  <header>
    <h3 id="${reader.ids}from-${message.id}">${nameOf(message, reader)}</h3>
    ${[...tagsOf(message, reader)].map((tag) => html`<span class="tag">${tag}</span> `)}
    <time datetime="${message.at}" title="${shortTime(reader.locale, reader.zone)(message.at)}"
      >${clockTime(reader.locale, reader.zone)(message.at)}</time>
  </header>`;

const unreadIn = (id: string, { conversations }: PageView): number =>
  conversations.find((one: ConversationView) => one.id === id)?.unread ?? 0;

/** The hour is enough on the day of the root message. */
const replyTime = (root: MessageView, last: MessageView, { locale, zone, texts }: Reader): string =>
  dayOf(root.at, zone) === dayOf(last.at, zone)
    ? texts.clock.today(clockTime(locale, zone)(last.at))
    : shortTime(locale, zone)(last.at);

const repliesSummary = ({ root, replies }: Thread, id: string, reader: Reader): Html => {
  const { messages } = reader.texts;
  const last = replies.at(-1) ?? root;
  // The root may be unread too, but is not a reply.
  const unread = Math.min(unreadIn(id, reader), replies.length);
  return html`
    <strong>${messages.replies(replies.length)}</strong>
    ${unread > 0 ? html`<span class="unread">${messages.newReplies(unread)}</span>` : ''}
    <span class="what">${messages.lastReply(replyTime(root, last, reader))}</span>`;
};

/** A message only one person sees has no thread; in a direct conversation, people reply to the bot's messages. */
const hasThread = ({ root, replies }: Thread, { current: { kind } }: Reader): boolean =>
  kind === 'channel' ? !root.only : kind === 'direct' && (root.from === BOT || replies.length > 0);

const threadLink = (thread: Thread, reader: Reader): Html | '' => {
  if (!hasThread(thread, reader)) return '';
  const { root, replies } = thread;
  const id = threadOf(root.id);
  const { startThread, answer } = reader.texts.messages;
  const start = reader.current.kind === 'direct' ? answer : startThread;
  return html`
    <a id="${reader.ids}open-${id}" class="thread ${replies.length === 0 ? 'start' : ''}" data-go
      href="${addressOf(reader.as.id, id, reader.locale)}" aria-describedby="${reader.ids}from-${root.id}"
      >${replies.length === 0 ? start : repliesSummary({ root, replies }, id, reader)}</a>`;
};

/** Enough of a message to tell its buttons from another's. */
const NAMED = 40;

/** The typed text, without the files sent with it. */
const typedIn = ({ text, blocks: [first] }: MessageView): string => {
  const [words] = first?.text ?? [];
  if (first === undefined) return text;
  return words?.said ? words.text : '';
};

/** What one can still do with one's own message. */
const ownActions = (message: MessageView, { as, ids, texts: { messages, composer } }: Reader): Html | '' => {
  const { id, from, text } = message;
  const about = text.slice(0, NAMED);
  if (from !== as.id) return '';
  return html`
      <div class="row own">
        <button type="button" id="${ids}edit-${id}" class="plain" data-edit="${id}" data-text="${typedIn(message)}"
          data-title="${messages.editing}" data-label="${composer.label}"
          aria-label="${messages.edit}, ${about}">${messages.edit}</button>
        <button type="button" id="${ids}delete-${id}" class="plain" data-delete="${id}"
          aria-label="${messages.remove}, ${about}">${messages.remove}</button>
      </div>`;
};

const classOf = (message: MessageView): string =>
  ['message', message.from === BOT && 'bot', message.only && 'only'].filter(Boolean).join(' ');

export const messageArticle = (thread: Thread, reader: Reader): Html => {
  const { root: message } = thread;
  return html`
    <article id="${reader.ids}message-${message.id}" class="${classOf(message)}" aria-labelledby="${reader.ids}from-${message.id}">
      ${message.from === BOT ? botFace() : faceOf(message.name)}
      <div class="body">
        ${messageHeading(message, reader)}
        ${renderBody(message, { as: reader.as.id, texts: reader.texts, ids: reader.ids })}
        ${ownActions(message, reader)}${threadLink(thread, reader)}
      </div>
    </article>`;
};

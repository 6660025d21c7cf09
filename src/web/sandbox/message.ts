import { html } from 'hono/html';
import type { ConversationView, MessageView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { addressOf, BOT, threadOf } from './address.ts';
import { renderBody } from './blocks.ts';
import { botFace, face } from './face.ts';
import type { Thread } from './threads.ts';
import { clockTime, dayOf, shortTime } from './time.ts';
import type { Html, PageView } from './view.ts';
import { wordsIn } from './words.ts';

export type Reader = PageView & { texts: SandboxTexts };

export const readerOf = (view: PageView): Reader => ({ ...view, texts: wordsIn(view.locale) });

export const nameOf = ({ from, name }: MessageView, { texts }: Reader): string =>
  from === BOT ? texts.bot : name;

function* tags(message: MessageView, { as, texts }: Reader): Iterable<string> {
  if (message.from === BOT) yield texts.messages.bot;
  if (message.from === as.id) yield texts.messages.you;
  if (message.version > 1) yield texts.messages.edited;
  if (message.only) yield texts.messages.only;
}

const heading = (message: MessageView, reader: Reader): Html => html`
  <header>
    <h3 id="from-${message.id}">${nameOf(message, reader)}</h3>
    ${[...tags(message, reader)].map((tag) => html`<span class="tag">${tag}</span> `)}
    <time datetime="${message.at}" title="${shortTime(reader.locale, reader.zone)(message.at)}"
      >${clockTime(reader.locale, reader.zone)(message.at)}</time>
  </header>`;

const unreadIn = (id: string, { conversations }: PageView): number =>
  conversations.find((one: ConversationView) => one.id === id)?.unread ?? 0;

/** The hour is enough on the day of the message that was answered. */
const replyTime = (root: MessageView, last: MessageView, { locale, zone, texts }: Reader): string =>
  dayOf(root.at, zone) === dayOf(last.at, zone)
    ? texts.clock.today(clockTime(locale, zone)(last.at))
    : shortTime(locale, zone)(last.at);

const answered = ({ root, replies }: Thread, id: string, reader: Reader): Html => {
  const { messages } = reader.texts;
  const last = replies.at(-1) ?? root;
  // The first message may be unread as well, and is no reply.
  const unread = Math.min(unreadIn(id, reader), replies.length);
  return html`
    <strong>${messages.replies(replies.length)}</strong>
    ${unread > 0 ? html`<span class="unread">${messages.newReplies(unread)}</span>` : ''}
    <span class="what">${messages.lastReply(replyTime(root, last, reader))}</span>`;
};

/** In a channel, the way to a message's thread; what one person alone sees has none. */
const threadLink = ({ root, replies }: Thread, reader: Reader): Html | '' => {
  if (reader.current.kind !== 'channel' || root.only) return '';
  const id = threadOf(root.id);
  const { startThread } = reader.texts.messages;
  return html`
    <a id="open-${id}" class="thread ${replies.length === 0 ? 'start' : ''}" data-go
      href="${addressOf(reader.as.id, id, reader.locale)}" aria-describedby="from-${root.id}"
      >${replies.length === 0 ? startThread : answered({ root, replies }, id, reader)}</a>`;
};

const classOf = (message: MessageView): string =>
  ['message', message.from === BOT && 'bot', message.only && 'only'].filter(Boolean).join(' ');

export const article = (thread: Thread, reader: Reader): Html => {
  const { root: message } = thread;
  return html`
    <article id="message-${message.id}" class="${classOf(message)}" aria-labelledby="from-${message.id}">
      ${message.from === BOT ? botFace() : face(message.name)}
      <div class="body">
        ${heading(message, reader)}
        ${renderBody(message, { as: reader.as.id, texts: reader.texts })}
        ${threadLink(thread, reader)}
      </div>
    </article>`;
};

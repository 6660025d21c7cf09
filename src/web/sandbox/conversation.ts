import { html } from 'hono/html';
import type { MessageView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { BOT } from './address.ts';
import { renderBody } from './blocks.ts';
import { type Thread, threads } from './threads.ts';
import { type SayTime, shortTime } from './time.ts';
import type { Html, PageView } from './view.ts';
import { wordsIn } from './words.ts';

type Reader = { as: string; texts: SandboxTexts; say: SayTime };

const nameOf = ({ from, name }: MessageView, texts: SandboxTexts): string =>
  from === BOT ? texts.bot : name;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('');

function* tags(message: MessageView, { as, texts }: Reader): Iterable<string> {
  if (message.from === BOT) yield texts.messages.bot;
  if (message.from === as) yield texts.messages.you;
  if (message.version > 1) yield texts.messages.edited;
  if (message.only) yield texts.messages.only;
}

const heading = (message: MessageView, reader: Reader): Html => html`
  <header>
    <h3 id="from-${message.id}">${nameOf(message, reader.texts)}</h3>
    ${[...tags(message, reader)].map((tag) => html`<span class="tag">${tag}</span> `)}
    <time datetime="${message.at}">${reader.say(message.at)}</time>
  </header>`;

const classOf = (message: MessageView, root: MessageView | undefined): string =>
  ['message', message.from === BOT && 'bot', root && 'reply', message.only && 'only']
    .filter(Boolean)
    .join(' ');

const article = (message: MessageView, reader: Reader, root?: MessageView): Html => html`
  <article id="message-${message.id}" class="${classOf(message, root)}" aria-labelledby="from-${message.id}">
    <span class="face" aria-hidden="true">${initials(nameOf(message, reader.texts))}</span>
    <div class="body">
      ${root ? html`<p class="to">${reader.texts.messages.reply(nameOf(root, reader.texts))}</p>` : ''}
      ${heading(message, reader)}
      ${renderBody(message, reader.texts)}
    </div>
  </article>`;

const thread = ({ root, replies }: Thread, reader: Reader): Html[] => [
  article(root, reader),
  ...replies.map((reply) => article(reply, reader, root)),
];

/** The head says where one is, for the eyes and for the script: which conversation to refresh, what to mark as read. */
export const renderHead = ({ locale, as, current }: PageView): Html => {
  const texts = wordsIn(locale);
  return html`
    <div id="head" class="head" data-as="${as.id}" data-in="${current.id}" data-unread="${current.unread}"
      data-title="${texts.pageTitle(current.name, as.name)}">
      <h2 id="here" tabindex="-1">${current.name}</h2>
      <p>${texts.messages.kind[current.kind]}</p>
    </div>`;
};

export const renderLog = ({ locale, zone, as, current, messages }: PageView): Html => {
  const texts = wordsIn(locale);
  const reader = { as: as.id, texts, say: shortTime(locale, zone) };
  return html`
    <div id="log" class="log" role="log" aria-live="polite" tabindex="0"
      aria-label="${texts.messages.log(current.name)}">
      ${messages.length === 0 ? html`<p id="nothing" class="nothing">${texts.messages.none}</p>` : ''}
      ${threads(messages).map((one) => thread(one, reader))}
    </div>`;
};

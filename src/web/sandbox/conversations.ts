import { html } from 'hono/html';
import type { ConversationView } from '../../chat/sandbox/view.ts';
import type { SandboxTexts } from '../../texts/fr/sandbox.ts';
import { addressOf } from './address.ts';
import type { Html, PageView } from './view.ts';
import { wordsIn } from './words.ts';

const KINDS = ['direct', 'channel', 'thread'] as const;

const isCurrent = (conversation: ConversationView, { current }: PageView): boolean =>
  conversation.id === current.id;

// What is on screen is being read: only the other conversations have something unread.
const unread = (conversation: ConversationView, view: PageView): Html | '' =>
  conversation.unread === 0 || isCurrent(conversation, view)
    ? ''
    : html` <span class="unread">${wordsIn(view.locale).conversations.unread(conversation.unread)}</span>`;

const link = (conversation: ConversationView, view: PageView): Html => html`<li>
    <a id="in-${conversation.id}" class="choice" data-go
      href="${addressOf(view.as.id, conversation.id, view.locale)}"
      ${isCurrent(conversation, view) ? html`aria-current="page"` : ''}>
      <span class="name">${conversation.name}</span>${unread(conversation, view)}
    </a>
  </li>`;

const group = (kind: ConversationView['kind'], view: PageView, texts: SandboxTexts): Html | '' => {
  const members = view.conversations.filter((conversation) => conversation.kind === kind);
  if (members.length === 0) return '';
  return html`
    <h3 id="kind-${kind}" class="label">${texts.conversations.kind[kind]}</h3>
    <ul class="choices" aria-labelledby="kind-${kind}">${members.map((member) => link(member, view))}</ul>`;
};

const unreadElsewhere = (view: PageView): number =>
  view.conversations.reduce((sum, one) => sum + (isCurrent(one, view) ? 0 : one.unread), 0);

export const renderConversations = (view: PageView): Html => {
  const texts = wordsIn(view.locale);
  return html`
    <nav id="conversations" class="panel" aria-labelledby="conversations-title">
      <h2 id="conversations-title">${texts.conversations.heading}</h2>
      <details id="conversations-list">
        <summary>${texts.conversations.current(view.current.name, unreadElsewhere(view))}</summary>
        ${KINDS.map((kind) => group(kind, view, texts))}
      </details>
    </nav>`;
};

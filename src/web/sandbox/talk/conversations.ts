import { html } from 'hono/html';
import type { ConversationView } from '../../../chat/sandbox/view.ts';
import { addressOf } from '../address.ts';
import type { Html, PageView } from '../view.ts';
import { wordsIn } from '../words.ts';

const GROUPS = ['team', 'cohort', 'mentors', 'coordination', 'community'] as const;

const isCurrent = (conversation: ConversationView, { current }: PageView): boolean =>
  conversation.id === current.id;

// The conversation on screen is being read: only others have unread messages.
const unreadOf = (conversation: ConversationView, view: PageView): number =>
  isCurrent(conversation, view) ? 0 : conversation.unread;

const unreadBadge = (count: number, { locale }: PageView): Html | '' =>
  count === 0
    ? ''
    : html`
      <span class="unread"><span aria-hidden="true">${count}</span
        ><span class="unseen">${wordsIn(locale).conversations.unread(count)}</span></span>`;

const kindSign = ({ kind }: ConversationView): Html | '' =>
  kind === 'direct'
    ? ''
    : html`<span class="sign" aria-hidden="true">${kind === 'channel' ? '#' : '↳'}</span>`;

const conversationLink = (conversation: ConversationView, view: PageView): Html => {
  const unread = unreadOf(conversation, view);
  return html`<li>
    <a id="in-${conversation.id}" class="choice ${unread > 0 ? 'has-unread' : ''}" data-go
      href="${addressOf(view.as.id, conversation.id, view.locale)}"
      ${isCurrent(conversation, view) ? html`aria-current="page"` : ''}>
      ${kindSign(conversation)}<span class="name">${conversation.about || conversation.name}</span>${unreadBadge(unread, view)}
    </a>
  </li>`;
};

const conversationGroup = (
  id: string,
  title: string,
  members: readonly ConversationView[],
  view: PageView,
): Html | '' =>
  members.length === 0
    ? ''
    : html`
    <h3 id="group-${id}" class="label">${title}</h3>
    <ul class="choices" aria-labelledby="group-${id}">${members.map((member) => conversationLink(member, view))}</ul>`;

/** A read thread is under its message, so listing it here would only lengthen the list. */
const waitingThreads = (view: PageView): ConversationView[] =>
  view.conversations.filter((one) => one.kind === 'thread' && (one.unread > 0 || isCurrent(one, view)));

/** More would push the channels out of view. */
const THREADS = 3;

/** The one on screen, then the latest. */
const listedThreads = (view: PageView): ConversationView[] => {
  const waiting = waitingThreads(view);
  const latest = waiting
    .toReversed()
    .toSorted((a, b) => Number(isCurrent(b, view)) - Number(isCurrent(a, view)));
  return latest.slice(0, THREADS);
};

const otherThreads = (view: PageView): Html | '' => {
  const others = waitingThreads(view).length - THREADS;
  return others > 0
    ? html`<p id="other-threads" class="what more">${wordsIn(view.locale).conversations.otherThreads(others)}</p>`
    : '';
};

/** Whoever is in one team reads its name. */
const teamTitle = (title: string, { as, teams }: PageView): string => {
  const [only, ...others] = as.challenges;
  return only !== undefined && others.length === 0 ? `${title} ${teams.get(only) ?? only}` : title;
};

export const renderConversations = (view: PageView): Html => {
  const { heading, direct, thread, group: titles } = wordsIn(view.locale).conversations;
  const ofKind = (kind: ConversationView['kind']) => view.conversations.filter((one) => one.kind === kind);
  const channels = ofKind('channel');
  return html`
    <nav id="conversations" aria-labelledby="conversations-title">
      <h2 id="conversations-title" class="unseen">${heading}</h2>
      ${conversationGroup('direct', direct, ofKind('direct'), view)}
      ${conversationGroup('threads', thread, listedThreads(view), view)}${otherThreads(view)}
      ${GROUPS.map((name) =>
        conversationGroup(
          name,
          name === 'team' ? teamTitle(titles[name], view) : titles[name],
          channels.filter((one) => (one.group ?? 'cohort') === name),
          view,
        ),
      )}
    </nav>`;
};

/** On a narrow screen the list is behind a button that shows how many messages wait. */
export const renderElsewhere = (view: PageView): Html => {
  const unread = view.conversations
    .filter(({ kind }) => kind !== 'thread')
    .reduce((sum, one) => sum + unreadOf(one, view), 0);
  return html`<span id="elsewhere">${unreadBadge(unread, view)}</span>`;
};

import type { Act, Call, Incoming } from '../chat.ts';
import { type Filled, keptIn, valuesOf } from './form.ts';
import { typed } from './markup.ts';
import { carriedBy } from './render.ts';
import { actAgain, REOPEN } from './reopen.ts';

/** What Slack sends → a `Call`, or nothing when it is not for us. Pure. */

/** Who we are there: our workspace, our own account, our root command. */
export type Self = { team: string; user: string; command: string };

type From = { id: string; user: string; channel?: string | undefined; thread?: string | undefined };

/** A direct conversation is no channel: what is said there is between two. */
const isDirect = (channel: string): boolean => channel.startsWith('D');

const call = ({ team }: Self, { id, user, channel, thread }: From, act: Act): Call => ({
  id,
  workspace: { platform: 'slack', externalId: team },
  user,
  ...(channel && !isDirect(channel) ? { channel } : {}),
  ...(thread ? { thread } : {}),
  act,
});

export type SlashCommand = {
  command: string;
  text: string;
  user_id: string;
  team_id: string;
  channel_id: string;
  trigger_id: string;
};

/** `/eig bilan` and its shortcut `/bilan` are the same words. */
export const fromCommand = (body: SlashCommand, self: Self): Call | undefined => {
  if (body.team_id !== self.team) return undefined;
  const text = typed(body.text);
  const words = body.command === self.command ? text : `${body.command.slice(1)} ${text}`.trim();
  const from = { id: `command:${body.trigger_id}`, user: body.user_id, channel: body.channel_id };
  return call(self, from, { kind: 'command', text: words });
};

/** What Slack says of a file that was dropped with a message. */
export type DroppedFile = {
  name?: string | null | undefined;
  mimetype?: string | undefined;
  size?: number | undefined;
  url_private_download?: string | undefined;
};

export type MessageEvent = {
  type: string;
  channel: string;
  ts: string;
  channel_type?: string | undefined;
  user?: string | undefined;
  text?: string | undefined;
  subtype?: string | undefined;
  bot_id?: string | undefined;
  thread_ts?: string | undefined;
  team?: string | undefined;
  user_team?: string | undefined;
  files?: readonly DroppedFile[] | undefined;
};

/** People of other organisations are in our channels through Slack Connect; bots are everywhere. */
const isOfOurs = (event: MessageEvent, { team, user }: Self): boolean =>
  event.user !== undefined &&
  event.user !== user &&
  event.bot_id === undefined &&
  (event.user_team ?? event.team ?? team) === team;

/** Written, or sent with a file; not an edit, a deletion, an arrival. */
const isSaid = ({ subtype }: MessageEvent): boolean => subtype === undefined || subtype === 'file_share';

const withoutMention = (text: string, { user }: Self): string =>
  text.replace(new RegExp(`^\\s*<@${user}(?:\\|[^>]*)?>[\\s,:]*`), '');

/**
 * Words typed to the bot. A message is named by its place and its instant, the same whether Slack brought it or it was
 * read back from the conversation.
 */
export const fromMessage = (event: MessageEvent, self: Self): Call | undefined => {
  if (!isOfOurs(event, self) || !isSaid(event)) return undefined;
  if (event.type === 'message' && event.channel_type !== 'im') return undefined;
  const text = typed(withoutMention(event.text ?? '', self)).trim();
  const dropped = isDirect(event.channel) ? (event.files ?? []) : [];
  if (text === '' && dropped.length === 0) return undefined;
  const { channel, ts, thread_ts: thread, user = '' } = event;
  const files = dropped.map(unread);
  return call(
    self,
    { id: `message:${channel}:${ts}`, user, channel, thread },
    { kind: 'say', text, ...(files.length > 0 ? { files } : {}) },
  );
};

/** Its bytes are fetched before anyone reads the call. */
const unread = ({ name, mimetype = '' }: DroppedFile): Incoming => ({
  name: name ?? '',
  type: mimetype,
  bytes: new Uint8Array(),
  unread: 'unreachable',
});

export const fromHome = (
  { event, event_id }: { event: { user: string; tab?: string | undefined }; event_id: string },
  self: Self,
): Call | undefined =>
  event.tab === 'home' ? call(self, { id: event_id, user: event.user }, { kind: 'home' }) : undefined;

type Actor = { user: { id: string; team_id?: string | undefined } };

const isStranger = ({ user }: Actor, { team }: Self): boolean =>
  user.team_id !== undefined && user.team_id !== team;

type Pressed = { action_id: string; block_id: string; action_ts: string };

export type Press = Actor & {
  actions: readonly Pressed[];
  channel?: { id: string } | undefined;
  container: object;
};

/** What Slack calls so, when it is text. */
const textIn = (holder: unknown, name: string): string | undefined => {
  const text: unknown = typeof holder === 'object' && holder ? Reflect.get(holder, name) : undefined;
  return typeof text === 'string' ? text : undefined;
};

export const fromPress = (body: Press, self: Self): Call | undefined => {
  const [action] = body.actions;
  if (!action || isStranger(body, self)) return undefined;
  const { channel, container } = body;
  const where = textIn(container, 'message_ts') ?? textIn(container, 'view_id') ?? '';
  const from = {
    id: `press:${where}:${action.action_id}:${action.action_ts}`,
    user: body.user.id,
    channel: channel?.id,
    thread: textIn(container, 'thread_ts'),
  };
  const act = actOf(action);
  return act && call(self, from, act);
};

const actOf = (action: Pressed): Act | undefined => {
  const value = textIn(action, 'value');
  const chosen = textIn(Reflect.get(action, 'selected_option'), 'value');
  if (action.action_id === REOPEN) return actAgain(value ?? '');
  const carried = carriedBy(action, value);
  const option = chosen ?? carried.value;
  if (option === undefined) return { kind: 'press', action: action.action_id, payload: value ?? '' };
  return { kind: 'press', action: carried.id, payload: carried.payload, value: option };
};

export type Submission = Actor & {
  view: {
    id: string;
    hash: string;
    callback_id: string;
    private_metadata: string;
    state: { values: Readonly<Record<string, Readonly<Record<string, Filled>>>> };
  };
};

/** The same modal sent twice is one act; sent again after it was shown anew, another. */
export const fromSubmission = ({ user, view }: Submission, self: Self): Call | undefined => {
  if (isStranger({ user }, self)) return undefined;
  const { payload, origin } = keptIn(view.private_metadata);
  return call(
    self,
    { id: `view:${view.id}:${view.hash}`, user: user.id },
    {
      kind: 'submit',
      form: view.callback_id,
      payload,
      values: valuesOf(view.state.values),
      ...(origin ? { origin } : {}),
    },
  );
};

/** A global shortcut is a command under another name: its id holds the words. */
export const SHORTCUT = 'words:';

export const fromShortcut = (
  body: Actor & { callback_id: string; action_ts: string },
  self: Self,
): Call | undefined => {
  if (isStranger(body, self) || !body.callback_id.startsWith(SHORTCUT)) return undefined;
  const from = { id: `shortcut:${body.action_ts}:${body.callback_id}`, user: body.user.id };
  return call(self, from, { kind: 'command', text: body.callback_id.slice(SHORTCUT.length) });
};

import type { DroppedFile } from '../../adapter/dropped.ts';
import type { Call, Incoming } from '../../chat.ts';
import { callOf, isDirect, threadOf } from '../inbound.ts';
import { typedAct, withoutMarks } from '../markup.ts';
import { type From, isOurTeam, type Self } from '../origin.ts';

/** Text for the bot, as stored or sent by Slack → a `Call`. Pure. */

/** Slack's description of a file sent with a message. */
type SlackFile = {
  name?: string | null | undefined;
  mimetype?: string | undefined;
  size?: number | undefined;
  url_private_download?: string | undefined;
};

export type StoredMessage = {
  ts: string;
  user?: string | undefined;
  text?: string | undefined;
  subtype?: string | undefined;
  bot_id?: string | undefined;
  thread_ts?: string | undefined;
  team?: string | undefined;
  user_team?: string | undefined;
  edited?: { ts?: string | undefined } | undefined;
  files?: readonly SlackFile[] | undefined;
};

export type MessageEvent = StoredMessage & {
  type: string;
  channel: string;
  channel_type?: string | undefined;
};

/** Bots are everywhere. */
export const isByPerson = (event: StoredMessage, { user }: Self): boolean =>
  event.user !== undefined && event.user !== user && event.bot_id === undefined;

export const sentFrom = ({ user = '', user_team: home, team }: StoredMessage): From => ({
  user,
  team: home ?? team,
});

/** Slack Connect brings people of other organisations into our channels. */
export const isOfOurs = (event: StoredMessage, self: Self): boolean =>
  isByPerson(event, self) && isOurTeam(sentFrom(event).team, self);

const SAID: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** Typed, sent with a file, or a reply also shown in the channel; not an edit, a deletion or an arrival. */
export const isNewMessage = ({ subtype }: StoredMessage): boolean => SAID.includes(subtype);

/** The same id whether Slack sends the message, sends it again, or we read it from the history. */
export const idOfMessage = (channel: string, ts: string): string => `message:${channel}:${ts}`;

export const wordsOf = ({ text = '' }: Pick<StoredMessage, 'text'>, self: Self) =>
  typedAct(withoutCommand(withoutMarks(withoutMention(text, self)), self), self.labels);

/** Before or after what is said to it: « @Ritournelle bilan », « bilan @Ritournelle ». */
export const withoutMention = (text: string, { user }: Self): string =>
  text
    .replace(new RegExp(`^\\s*<@${user}(?:\\|[^>]*)?>[\\s,:]*`), '')
    .replace(new RegExp(`(?<=\\S)\\s+<@${user}(?:\\|[^>]*)?>\\s*$`), '');

/** « /eig aide » with a space before it, or in a thread, where Slack runs no command: a message like another. */
const withoutCommand = (text: string, { command }: Self): string => {
  const typed = text.trimStart();
  if (!typed.startsWith(`${command} `)) return text;
  return typed.slice(command.length + 1);
};

/** A mention, or a message of a direct conversation. */
export const isForUs = ({ type, channel_type: kind }: MessageEvent): boolean =>
  type !== 'message' || kind === 'im';

export const fromMessage = (event: MessageEvent, self: Self): Call | undefined => {
  if (!isOfOurs(event, self) || !isNewMessage(event)) return undefined;
  if (!isForUs(event)) return undefined;
  const { text, ...mentioned } = wordsOf(event, self);
  const dropped = isDirect(event.channel) ? (event.files ?? []) : [];
  if (text === '' && dropped.length === 0) return undefined;
  const { channel, ts, user = '' } = event;
  const thread = threadOf(channel, ts, event.thread_ts);
  const files = dropped.map(unreadFile);
  return callOf(
    self,
    { id: idOfMessage(channel, ts), user, channel, thread },
    { kind: 'say', text, ...mentioned, ...(files.length > 0 ? { files } : {}) },
  );
};

/** Its bytes are fetched before the call is handled. */
const unreadFile = ({ name, mimetype = '' }: SlackFile): Incoming => ({
  name: name ?? '',
  type: mimetype,
  bytes: new Uint8Array(),
  unread: 'unreachable',
});

export const droppedFiles = (files: readonly SlackFile[] = []): DroppedFile[] =>
  files.map(({ name, mimetype = '', size = 0, url_private_download: at }) => ({
    name: name ?? '',
    type: mimetype,
    size,
    at,
  }));

import type { Call } from '../../chat.ts';
import { callOf, threadOf } from '../inbound.ts';
import type { Self } from '../origin.ts';
import {
  idOfMessage,
  isOfOurs,
  isNewMessage,
  type MessageEvent,
  wordsOf,
  type StoredMessage,
} from './message.ts';

/** Edited and deleted messages → a `Call`; `undefined` when the person's words did not change. Pure. */

/** `previous_message` is the earlier state, `message` the current one. */
export type ChangeEvent = MessageEvent & {
  message?: StoredMessage | undefined;
  previous_message?: StoredMessage | undefined;
};

/** Slack does not remove a message with replies; it replaces it with this. */
const TOMBSTONE = 'tombstone';

const fromDeletion = (channel: string, gone: StoredMessage | undefined, self: Self): Call | undefined => {
  if (!gone || !isOfOurs(gone, self) || !isNewMessage(gone)) return undefined;
  const { ts, user = '' } = gone;
  const from = {
    id: `delete:${channel}:${ts}`,
    user,
    channel,
    thread: threadOf(channel, ts, gone.thread_ts),
  };
  return callOf(self, from, { kind: 'delete', message: idOfMessage(channel, ts) });
};

/** A message edited by one of our people, as it reads now. Each edit has an instant, which names it. */
export const fromEdited = (channel: string, now: StoredMessage, self: Self): Call | undefined => {
  const { ts, user = '', edited } = now;
  if (edited?.ts === undefined || !isOfOurs(now, self) || !isNewMessage(now)) return undefined;
  const thread = threadOf(channel, ts, now.thread_ts);
  const from = { id: `edit:${channel}:${ts}:${edited.ts}`, user, channel, thread };
  return callOf(self, from, { kind: 'edit', message: idOfMessage(channel, ts), ...wordsOf(now, self) });
};

/**
 * Slack also reports a change when a link is unfurled, a thread gets a reply, a reply is shown in the channel or a
 * language is detected: the text is then unchanged, even if it was edited before.
 */
const isSameText = (now: StoredMessage, before: StoredMessage | undefined): boolean =>
  before?.text === now.text;

/** Only in direct conversations: elsewhere, edits and deletions are ignored. */
export const fromChange = (event: ChangeEvent, self: Self): Call | undefined => {
  const { subtype, channel, message: now, previous_message: before } = event;
  if (event.type !== 'message' || event.channel_type !== 'im') return undefined;
  if (subtype === 'message_deleted') return fromDeletion(channel, before, self);
  if (subtype !== 'message_changed' || !now) return undefined;
  if (now.subtype === TOMBSTONE) return fromDeletion(channel, before, self);
  return isSameText(now, before) ? undefined : fromEdited(channel, now, self);
};

import type { Call } from '../../chat.ts';
import { callOf, type Self, threadOf } from '../inbound.ts';
import { idOfMessage, isOfOurs, isSaid, type MessageEvent, wordsOf, type Written } from './message.ts';

/** What people do afterwards to a message of theirs → a `Call`, or nothing when their own words are what they were. Pure. */

/** What happened to `previous_message`, and what it is now. */
export type ChangeEvent = MessageEvent & {
  message?: Written | undefined;
  previous_message?: Written | undefined;
};

/** A message that was answered is not taken out of its conversation: this stands in its place. */
const TOMBSTONE = 'tombstone';

const fromDeletion = (channel: string, gone: Written | undefined, self: Self): Call | undefined => {
  if (!gone || !isOfOurs(gone, self) || !isSaid(gone)) return undefined;
  const { ts, user = '' } = gone;
  const from = {
    id: `delete:${channel}:${ts}`,
    user,
    channel,
    thread: threadOf(channel, ts, gone.thread_ts),
  };
  return callOf(self, from, { kind: 'delete', message: idOfMessage(channel, ts) });
};

/** The message as it reads now, when a person of ours edited it. Each edit has an instant, which names it. */
export const fromEdited = (channel: string, now: Written, self: Self): Call | undefined => {
  const { ts, user = '', edited } = now;
  if (edited?.ts === undefined || !isOfOurs(now, self) || !isSaid(now)) return undefined;
  const thread = threadOf(channel, ts, now.thread_ts);
  const from = { id: `edit:${channel}:${ts}:${edited.ts}`, user, channel, thread };
  return callOf(self, from, { kind: 'edit', message: idOfMessage(channel, ts), text: wordsOf(now, self) });
};

/**
 * Slack also brings a change when a link is unfurled, a thread gets a reply, a reply is shown outside its thread or a
 * language is recognised: the words are the same then, even those that were edited earlier.
 */
const isSameText = (now: Written, before: Written | undefined): boolean => before?.text === now.text;

/** In the conversation between two alone: nowhere else is a message of theirs heard again. */
export const fromChange = (event: ChangeEvent, self: Self): Call | undefined => {
  const { subtype, channel, message: now, previous_message: before } = event;
  if (event.type !== 'message' || event.channel_type !== 'im') return undefined;
  if (subtype === 'message_deleted') return fromDeletion(channel, before, self);
  if (subtype !== 'message_changed' || !now) return undefined;
  if (now.subtype === TOMBSTONE) return fromDeletion(channel, before, self);
  return isSameText(now, before) ? undefined : fromEdited(channel, now, self);
};

import type { webApi } from '@slack/bolt';
import type { Memory } from '../../chat.ts';
import type { ChangeEvent } from './correction.ts';
import { directConversations } from '../speaking/direct.ts';
import type { StoredMessage } from './message.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';

/**
 * Reads what people typed or edited while the bot was offline, from their conversations. Deleted messages leave no trace
 * there, and edited replies show in no history: those two are missed.
 */

const SEEN = 'seen';
const HEARD = 'heard';
const PAGE = 100;

/** Seconds. After a shorter absence, Slack itself sends again what it could not deliver. */
const NOTICED_AFTER = 60;

/** Seconds. A report that can still be corrected was asked for within the week. */
const LOOKED_BACK = 7 * 24 * 3_600;

type KeptBySlack = Partial<StoredMessage> & { latest_reply?: string | undefined };

type Parts = {
  read: webApi.WebClient;
  memory: Memory;
  hear(event: ChangeEvent): Promise<void>;
  tell: TellOperator;
};

const secondsOf = (instant: Temporal.Instant): number => instant.epochMilliseconds / 1000;

export const markSeen = (memory: Memory, now: Temporal.Instant): Promise<void> =>
  memory.set(SEEN, 'bot', now.toString());

export const markHeard = async (memory: Memory, channel: string, ts: string): Promise<void> => {
  const before = await memory.get(HEARD, channel);
  if (Number(ts) > Number(before ?? 0)) await memory.set(HEARD, channel, ts);
};

/** When the bot went offline, if long enough ago to matter. */
const deafSince = async (memory: Memory, now: Temporal.Instant): Promise<number | undefined> => {
  const seen = await memory.get(SEEN, 'bot');
  if (typeof seen !== 'string') return undefined;
  const since = Temporal.Instant.from(seen);
  return since.until(now).total('seconds') >= NOTICED_AFTER ? secondsOf(since) : undefined;
};

/** All of Slack's pages of a conversation or a thread. */
const allOf = async (
  { read }: Parts,
  asked: { channel: string; oldest: string; ts?: string },
): Promise<KeptBySlack[]> => {
  const found: KeptBySlack[] = [];
  let cursor: string | undefined;
  do {
    const more = { limit: PAGE, ...(cursor ? { cursor } : {}) };
    const { ts } = asked;
    const page = ts
      ? await read.conversations.replies({ ...asked, ...more, ts })
      : await read.conversations.history({ ...asked, ...more });
    found.push(...(page.messages ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found;
};

/** A conversation's history has no replies, so they are requested for each message with new ones. */
const withReplies = async (parts: Parts, channel: string, since: number): Promise<KeptBySlack[]> => {
  const lately = await allOf(parts, { channel, oldest: String(Math.max(0, since - LOOKED_BACK)) });
  const answered = lately.filter(({ latest_reply: last }) => Number(last ?? 0) > since);
  const replies: KeptBySlack[] = [];
  for (const { ts } of answered)
    if (ts) replies.push(...(await allOf(parts, { channel, oldest: String(since), ts })));
  // The root of a thread comes with its replies, and a reply also shown in the channel comes twice.
  return [...new Map([...lately, ...replies].map((one) => [one.ts, one])).values()];
};

type Missed = { at: number; event: ChangeEvent };

/** A missed message as it reads now, or one that was received and edited since. */
const missedOf = (
  kept: KeptBySlack,
  channel: string,
  { since, heard }: { since: number; heard: number },
): Missed[] => {
  const { ts, edited } = kept;
  if (ts === undefined) return [];
  const message = { ...kept, ts };
  const event = { type: 'message', ts, channel, channel_type: 'im' };
  if (Number(ts) > Math.max(since, heard)) return [{ at: Number(ts), event: { ...message, ...event } }];
  if (Number(edited?.ts ?? 0) <= since) return [];
  return [{ at: Number(edited?.ts), event: { ...event, subtype: 'message_changed', message } }];
};

const missedIn = async (parts: Parts, channel: string, since: number): Promise<ChangeEvent[]> => {
  const heard = Number((await parts.memory.get(HEARD, channel)) ?? 0);
  return (await withReplies(parts, channel, since))
    .flatMap((kept) => missedOf(kept, channel, { since, heard }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ event }) => event);
};

const isByPerson = ({ bot_id: bot, message }: ChangeEvent): boolean => (message?.bot_id ?? bot) === undefined;

/** Returns how many messages were waiting. */
export const catchUp = async (parts: Parts, now: Temporal.Instant): Promise<number> => {
  const since = await deafSince(parts.memory, now);
  if (since === undefined) return 0;
  let count = 0;
  for (const channel of await directConversations(parts.memory)) {
    for (const event of await missedIn(parts, channel, since)) {
      await parts.hear(event);
      count += isByPerson(event) ? 1 : 0;
    }
  }
  parts.tell('info', `messages typed while away: ${count} read`);
  return count;
};

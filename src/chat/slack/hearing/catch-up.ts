import type { webApi } from '@slack/bolt';
import type { Memory } from '../../chat.ts';
import type { ChangeEvent } from './correction.ts';
import { directConversations } from '../speaking/direct.ts';
import type { Written } from './message.ts';
import type { Tell } from '../log.ts';

/**
 * What people typed or edited while the bot could not hear: read from their conversations on return. What they took away
 * meanwhile leaves no trace there, and an edited reply shows in no history: those two are not heard.
 */

const SEEN = 'seen';
const HEARD = 'heard';
const PAGE = 100;

/** Seconds. Shorter than that, Slack brings again what it could not deliver. */
const NOTICED_AFTER = 60;

/** Seconds. A report that can still be corrected was asked for within the week. */
const LOOKED_BACK = 7 * 24 * 3_600;

type KeptBySlack = Partial<Written> & { latest_reply?: string | undefined };

type Parts = {
  read: webApi.WebClient;
  memory: Memory;
  hear(event: ChangeEvent): Promise<void>;
  tell: Tell;
};

const secondsOf = (instant: Temporal.Instant): number => instant.epochMilliseconds / 1000;

export const markSeen = (memory: Memory, now: Temporal.Instant): Promise<void> =>
  memory.set(SEEN, 'bot', now.toString());

/** Up to which message a conversation was heard. */
export const markHeard = async (memory: Memory, channel: string, ts: string): Promise<void> => {
  const before = await memory.get(HEARD, channel);
  if (Number(ts) > Number(before ?? 0)) await memory.set(HEARD, channel, ts);
};

/** Since when nobody was there to hear, if that is long enough to matter. */
const deafSince = async (memory: Memory, now: Temporal.Instant): Promise<number | undefined> => {
  const seen = await memory.get(SEEN, 'bot');
  if (typeof seen !== 'string') return undefined;
  const since = Temporal.Instant.from(seen);
  return since.until(now).total('seconds') >= NOTICED_AFTER ? secondsOf(since) : undefined;
};

/** Slack's own pages, put together: a conversation, or one of its threads. */
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

/** Replies are in no conversation's history: they are asked of each message that has new ones. */
const withReplies = async (parts: Parts, channel: string, since: number): Promise<KeptBySlack[]> => {
  const lately = await allOf(parts, { channel, oldest: String(Math.max(0, since - LOOKED_BACK)) });
  const answered = lately.filter(({ latest_reply: last }) => Number(last ?? 0) > since);
  const replies: KeptBySlack[] = [];
  for (const { ts } of answered)
    if (ts) replies.push(...(await allOf(parts, { channel, oldest: String(since), ts })));
  // The first message of a thread comes with its replies, and one shown outside its thread comes twice.
  return [...new Map([...lately, ...replies].map((one) => [one.ts, one])).values()];
};

type Missed = { at: number; event: ChangeEvent };

/** A message that nobody heard, as it reads now; or one that was heard, and was edited since. */
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

import type { webApi } from '@slack/bolt';
import type { Memory } from '../chat.ts';
import { directConversations } from './direct.ts';
import type { MessageEvent } from './message.ts';
import type { Tell } from './log.ts';

/** What people typed to the bot while it could not hear: read from their conversations on return. */

const SEEN = 'seen';
const HEARD = 'heard';
const PAGE = 100;

/** Seconds. Shorter than that, Slack brings again what it could not deliver. */
const NOTICED_AFTER = 60;

type Parts = {
  read: webApi.WebClient;
  memory: Memory;
  hear(event: MessageEvent): Promise<void>;
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

const unheardIn = async (
  { read, memory }: Parts,
  channel: string,
  since: number,
): Promise<MessageEvent[]> => {
  const heard = Number((await memory.get(HEARD, channel)) ?? 0);
  const oldest = String(Math.max(since, heard));
  const found: MessageEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await read.conversations.history({
      channel,
      oldest,
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    for (const message of page.messages ?? [])
      if (message.ts)
        found.push({ ...message, type: 'message', ts: message.ts, channel, channel_type: 'im' });
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found.toSorted((a, b) => Number(a.ts) - Number(b.ts));
};

/** Returns how many messages were waiting. */
export const catchUp = async (parts: Parts, now: Temporal.Instant): Promise<number> => {
  const since = await deafSince(parts.memory, now);
  if (since === undefined) return 0;
  let count = 0;
  for (const channel of await directConversations(parts.memory)) {
    for (const event of await unheardIn(parts, channel, since)) {
      await parts.hear(event);
      count += event.bot_id === undefined ? 1 : 0;
    }
  }
  parts.tell('info', `messages typed while away: ${count} read`);
  return count;
};

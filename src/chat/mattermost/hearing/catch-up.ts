import type { Memory } from '../../chat.ts';
import type { Rest } from '../client.ts';
import { postsSince } from '../speaking/find.ts';
import { isDirect, postBody, type StoredPost, type Where } from './post.ts';

/** Reads what people wrote, edited or deleted while the bot could not hear, from the channels it is in. */

const SEEN = 'seen';
const HEARD = 'heard';

/** Milliseconds. The server's clock may differ from ours. */
const SKEW = 300_000;
/** Milliseconds. A report that can still be corrected was asked for within the week. */
const LOOKED_BACK = 7 * 24 * 3_600_000;

export type Channel = { id: string; type: string; name: string; team_id: string; last_post_at: number };

export type Missed = {
  rest: Rest;
  memory: Memory;
  whereIs(channel: Channel): Promise<Where>;
  /** A post that was never handled. */
  said(post: StoredPost, where: Where): Promise<void>;
  edited(post: StoredPost, where: Where): Promise<void>;
  deleted(post: StoredPost, where: Where): Promise<void>;
};

/** Up to this moment, everything was heard. */
export const markSeen = (memory: Memory, now = Date.now()): Promise<void> => memory.set(SEEN, 'bot', now);

type Moment = Pick<StoredPost, 'id' | 'create_at' | 'channel_id'>;

/** The last post handled in a channel: when, and which, since two may have come in one millisecond. */
const heardIn = async (memory: Memory, channel: string): Promise<{ at: number; id: string }> => {
  const heard = await memory.get(HEARD, channel);
  const [at = 0, id = ''] = typeof heard === 'string' ? heard.split(' ') : [];
  return { at: Number(at), id };
};

export const markHeard = async (memory: Memory, post: Moment): Promise<void> => {
  const heard = await heardIn(memory, post.channel_id);
  if (post.create_at >= heard.at) await memory.set(HEARD, post.channel_id, `${post.create_at} ${post.id}`);
};

/** An edit or a deletion does not count as a last post. */
const mayHaveChanged = (channel: Channel, since: number): boolean =>
  channel.last_post_at > (isDirect(channel) ? since - LOOKED_BACK : since);

/** Milliseconds by which posts of one conversation may arrive out of order. */
const OUT_OF_ORDER = 2_000;

/** One from just before the last that was handled may be new or not: it is handled as new, then as edited, each once. */
const handle = async (post: StoredPost, where: Where, since: number, missed: Missed): Promise<void> => {
  if (post.delete_at > 0) return missed.deleted(post, where);
  const heard = await heardIn(missed.memory, post.channel_id);
  const isNew = post.create_at > Math.max(since, heard.at);
  const mayBeNew = post.create_at > Math.max(since, heard.at - OUT_OF_ORDER) && post.id !== heard.id;
  if (isNew || mayBeNew) await missed.said(post, where);
  if (!isNew && post.edit_at > 0) await missed.edited(post, where);
};

const readChannel = async (channel: Channel, since: number, missed: Missed): Promise<void> => {
  const where = await missed.whereIs(channel);
  for await (const found of postsSince(missed.rest, channel.id, since)) {
    const post = postBody.safeParse(found);
    if (post.success) await handle(post.data, where, since, missed);
  }
};

/** What was written before the very first start is not for us. */
export const catchUp = async (missed: Missed): Promise<void> => {
  const { memory, rest } = missed;
  const [seen, began] = [await memory.get(SEEN, 'bot'), await memory.get(SEEN, 'first')];
  const now = Date.now();
  if (typeof began !== 'number') await memory.set(SEEN, 'first', now);
  if (typeof seen === 'number' && typeof began === 'number') {
    const since = Math.max(seen - SKEW, began);
    for (const channel of await rest.getAllTeamsChannels())
      if (mayHaveChanged(channel, since)) await readChannel(channel, since, missed);
  }
  await markSeen(memory, now);
};

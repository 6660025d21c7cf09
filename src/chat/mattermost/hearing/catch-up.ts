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

/** Milliseconds by which posts of one conversation may arrive out of order. */
const OUT_OF_ORDER = 2_000;

/** Handled for certain: by this process, or well before the last one that was. */
const isHeard = async (memory: Memory, post: Moment): Promise<boolean> => {
  const heard = await heardIn(memory, post.channel_id);
  return post.create_at < heard.at - OUT_OF_ORDER || post.id === heard.id;
};

export const markHeard = async (memory: Memory, post: Moment): Promise<void> => {
  const heard = await heardIn(memory, post.channel_id);
  if (post.create_at >= heard.at) await memory.set(HEARD, post.channel_id, `${post.create_at} ${post.id}`);
};

/** An edit or a deletion does not count as a last post. */
const mayHaveChanged = (channel: Channel, since: number): boolean =>
  channel.last_post_at > (isDirect(channel) ? since - LOOKED_BACK : since);

const handle = async (post: StoredPost, where: Where, since: number, missed: Missed): Promise<void> => {
  if (post.delete_at > 0) return missed.deleted(post, where);
  if (post.create_at > since && !(await isHeard(missed.memory, post))) return missed.said(post, where);
  if (post.edit_at > 0) await missed.edited(post, where);
};

const readChannel = async (channel: Channel, since: number, missed: Missed): Promise<void> => {
  const where = await missed.whereIs(channel);
  for await (const found of postsSince(missed.rest, channel.id, since)) {
    const post = postBody.safeParse(found);
    if (post.success) await handle(post.data, where, since, missed);
  }
};

/** Nothing is read on the very first start: what was written before is not for us. */
export const catchUp = async (missed: Missed): Promise<void> => {
  const seen = await missed.memory.get(SEEN, 'bot');
  const now = Date.now();
  if (typeof seen === 'number') {
    const since = seen - SKEW;
    for (const channel of await missed.rest.getAllTeamsChannels())
      if (mayHaveChanged(channel, since)) await readChannel(channel, since, missed);
  }
  await markSeen(missed.memory, now);
};

import type { Post } from '@mattermost/types/posts';
import type { DeliveryKey, Ref } from '../../chat.ts';
import type { Rest } from '../client.ts';
import { refOf } from '../ref.ts';
import { keyIn, type Writing } from './write.ts';

/** Milliseconds by which the server's clock may differ from the database's. */
const SKEW = 300_000;
/** Posts that one answer holds at most: the oldest of those changed since. */
const PAGE = 1_000;

/** Those changed since, oldest change first. The server gives no cursor: the last change is the next start. */
export async function* postsSince(rest: Rest, channel: string, since: number): AsyncIterable<Post> {
  let from = since;
  for (;;) {
    const { posts } = await rest.getPostsSince(channel, from);
    const changed = Object.values(posts)
      .filter(({ update_at: at }) => at > from)
      .toSorted((one, other) => one.update_at - other.update_at);
    yield* changed;
    const last = changed.at(-1)?.update_at;
    if (last === undefined || changed.length < PAGE) return;
    // Several may have changed in one millisecond, on both sides of the limit.
    from = Math.max(from + 1, last - 1);
  }
}

type Found = { ref: Ref; at: number; isDeleted: boolean };

/** Every copy, oldest first, deleted ones too: they were sent. */
export const findByKey = async (
  { rest, self }: Pick<Writing, 'rest' | 'self'>,
  { channel, key, since }: { channel: string; key: DeliveryKey; since: string },
): Promise<Found[]> => {
  const from = Temporal.Instant.from(since).epochMilliseconds - SKEW;
  const found = new Map<string, Found>();
  for await (const post of postsSince(rest, channel, from))
    if (post.user_id === self && keyIn(post) === key)
      found.set(post.id, {
        ref: refOf(channel, post.id),
        at: post.create_at,
        isDeleted: post.delete_at > 0,
      });
  return [...found.values()].toSorted((one, other) => one.at - other.at);
};

import { z } from 'zod';
import type { Meet } from '../../chat.ts';
import type { Rest } from '../client.ts';
import { personOf, type Profile } from '../people.ts';
import { readerOf } from '../speaking/places.ts';
import type { Backlog } from './backlog.ts';
import { jsonOf } from './bodies.ts';
import { hearDeletion, hearEdit, hearPost, type Hearing } from './hear.ts';
import { postBody, type StoredPost, type Where } from './post.ts';

/** What comes over the socket. */

/** Posts come as text inside the event. */
const post = z.string().transform(jsonOf).pipe(postBody);
const profile = z.custom<Profile>((given) => typeof given === 'object' && given !== null && 'id' in given);

const event = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('posted'),
    data: z.object({
      post,
      channel_type: z.string(),
      channel_name: z.string().default(''),
      team_id: z.string().default(''),
    }),
  }),
  z.object({ event: z.literal('post_edited'), data: z.object({ post }) }),
  z.object({ event: z.literal('post_deleted'), data: z.object({ post }) }),
  z.object({ event: z.literal('user_updated'), data: z.object({ user: profile }) }),
  z.object({ event: z.literal('new_user'), data: z.object({ user_id: z.string() }) }),
  z.object({
    event: z.literal('user_removed'),
    data: z.object({ channel_id: z.string(), remover_id: z.string() }),
  }),
]);

type Event = z.infer<typeof event>;

export type Listening = Hearing & {
  rest: Rest;
  meet: Meet;
  backlog: Pick<Backlog, 'behind' | 'fall'>;
  whereIs(channel: { id: string; type: string; name: string; team_id: string }): Promise<Where>;
};

/** Edits and deletions do not say in what kind of channel they are: only our conversation with their author counts. */
const whereOf = async (
  { channel_id: id, user_id: user }: StoredPost,
  { memory }: Listening,
): Promise<Where> => ({
  id,
  type: (await readerOf(memory, id)) === user ? 'D' : '',
});

const meetProfile = async (given: Profile, { meet }: Listening): Promise<void> => {
  const person = personOf(given);
  if (person) await meet(person);
};

const handle = async (happened: Event, parts: Listening): Promise<void> => {
  if (happened.event === 'posted') {
    const { post: said, channel_type: type, channel_name: name, team_id } = happened.data;
    return hearPost(said, await parts.whereIs({ id: said.channel_id, type, name, team_id }), parts);
  }
  if (happened.event === 'post_edited')
    return hearEdit(happened.data.post, await whereOf(happened.data.post, parts), parts);
  if (happened.event === 'post_deleted')
    return hearDeletion(happened.data.post, await whereOf(happened.data.post, parts), parts);
  if (happened.event === 'user_updated') return meetProfile(happened.data.user, parts);
  if (happened.event === 'new_user')
    return meetProfile(await parts.rest.getUser(happened.data.user_id), parts);
  parts.tell('warn', 'the bot was removed from a channel: what is due there waits until it is invited again');
};

const isOfPosts = ({ event: name }: Event): boolean => name.startsWith('post');

/** Events of one conversation keep their order; nothing waits for another conversation. */
const laneOf = (happened: Event): string => ('post' in happened.data ? happened.data.post.channel_id : '');

export const listenToEvents = (parts: Listening): ((given: object) => void) => {
  const lanes = new Map<string, Promise<void>>();

  const take = async (happened: Event): Promise<void> => {
    // It is in its channel, where it will be read after what came before it.
    if (isOfPosts(happened) && parts.backlog.behind) return void parts.backlog.fall();
    try {
      await handle(happened, parts);
    } catch {
      // Not stored: the database or the server is away. It is read again until it is.
      if (isOfPosts(happened)) void parts.backlog.fall();
    }
  };

  return (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) return;
    const lane = laneOf(parsed.data);
    const taken = (lanes.get(lane) ?? Promise.resolve()).then(() => take(parsed.data));
    lanes.set(lane, taken);
    parts.underway(
      taken.finally(() => {
        if (lanes.get(lane) === taken) lanes.delete(lane);
      }),
    );
  };
};

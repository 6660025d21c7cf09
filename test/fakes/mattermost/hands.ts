import { actionOf, type CallBot, press, runCommand, submitDialog } from './integrations.ts';
import { postAsRead } from './shapes.ts';
import type { FakeMattermost } from './server.ts';
import { newId, type Post, USERNAME } from './state.ts';
import { shownTo } from './shown.ts';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** What people of this server do, and what they then see. `settle` waits until the bot has heard it. */
export const handsOf = (server: FakeMattermost, call: CallBot, settle: () => Promise<void>) => {
  const write = async (post: Partial<Post> & Pick<Post, 'channel_id' | 'user_id'>): Promise<Post> => {
    const added = server.add(post);
    server.tellPosted(added);
    await settle();
    return added;
  };
  const direct = (user: string): string => server.directWith(user).id;
  const edited = async (post: Post, message: string): Promise<void> => {
    const at = server.now();
    Object.assign(post, { message, edit_at: at, update_at: at });
    server.tell('post_edited', { post: JSON.stringify(postAsRead(post, server)) }, post.channel_id);
    await settle();
  };
  const found = (id: string): Post => {
    const post = server.posts.find((one) => one.id === id);
    if (!post) throw new Error('no such message');
    return post;
  };

  return {
    async command(user: string, text: string, { channel = direct(user), command = '/eig', root = '' } = {}) {
      await runCommand(server, call, { user, channel, text: `${command} ${text}`.trim(), root });
      await settle();
    },

    async say(user: string, text: string): Promise<string> {
      return (await write({ channel_id: direct(user), user_id: user, message: text })).id;
    },

    /** Answers the last message of this person's conversation that says so, in its thread. */
    async reply(user: string, under: string, text: string): Promise<string> {
      const channel = direct(user);
      const root = server.read(user, channel).findLast((one) => shownTo(one, server).includes(under));
      if (!root) throw new Error(`nothing says ${under}`);
      const rootId = root.root_id || root.id;
      return (await write({ channel_id: channel, user_id: user, message: text, root_id: rootId })).id;
    },

    /** The same event once more, as after a reading that overlaps. */
    async repeat(_user: string, _text: string, id: string): Promise<void> {
      server.tellPosted(found(id));
      await settle();
    },

    async edit(_user: string, [, after]: readonly [string, string], id: string): Promise<void> {
      await edited(found(id), after);
    },

    async remove(user: string, _text: string, id: string): Promise<void> {
      server.erase(found(id), user);
      await settle();
    },

    async drop(
      user: string,
      file: { name: string; type: string; bytes: Uint8Array },
      text = '',
    ): Promise<void> {
      const id = newId();
      server.files.set(id, { id, user, channel: direct(user), ...file, post: 'sent' });
      await write({ channel_id: direct(user), user_id: user, message: text, file_ids: [id] });
    },

    async mention(user: string, channel: string, text: string): Promise<void> {
      await write({ channel_id: channel, user_id: user, message: `@${USERNAME} ${text}` });
    },

    /** The last button or menu with this id that this person sees there. */
    async press(user: string, id: string, { channel = direct(user), option = '' } = {}): Promise<void> {
      const post = server.read(user, channel).findLast((one) => actionOf(one, id)?.integration);
      if (!post) throw new Error(`nobody can press ${id} there`);
      await press(server, call, { user, post, action: id, ...(option ? { option } : {}) });
      await settle();
    },

    /** Fills in the form on this person's screen. */
    async submit(user: string, answers: Values): Promise<{ errors?: unknown }> {
      const submission = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value]));
      const shown = await submitDialog(server, call, { user, submission });
      await settle();
      return shown;
    },
  };
};

import { type History, BOT, directWith, type Kept, type Resident, type Town } from './history.ts';
import { SandboxFault } from './fault.ts';
import { messageView } from './render.ts';
import type { ConversationView, MessageView, PersonView } from './view.ts';
import { sandbox as words } from '../../texts/fr/sandbox.ts';

const THREAD = 'thread-';

/** A conversation as its reader names it: what is kept under, which channel it is, and which thread of it. */
export type Where = { conversation: string; channel?: string; thread?: number };

/** What the people of the sandbox see: never more than a platform would show them. */
export const makeReading = (history: History, town: Town) => {
  const residentNamed = async (id: string): Promise<Resident> => {
    const found = (await town.people()).find((person) => person.id === id);
    if (!found) throw new SandboxFault(404, words.faults.noPerson(id));
    return found;
  };

  const threadOf = async (id: string, channels: readonly string[]): Promise<Where | undefined> => {
    const root = await history.get(Number(id.slice(THREAD.length)) || 0);
    if (!root || !channels.includes(root.conversation)) return undefined;
    return { conversation: root.conversation, channel: root.conversation, thread: root.id };
  };

  /** Where this person's conversation is kept, if it is one of theirs. */
  const whereIs = async (as: string, id: string): Promise<Where> => {
    await residentNamed(as);
    if (id === BOT) return { conversation: directWith(as) };
    const channels = await town.channels(as);
    const found = id.startsWith(THREAD)
      ? await threadOf(id, channels)
      : channels.includes(id) && { conversation: id, channel: id };
    if (!found) throw new SandboxFault(404, words.faults.noConversation(id));
    return found;
  };

  const names = async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await town.people()).map(({ id, name }) => [id, name]));

  const unreadIn = async (as: string, { conversation, thread }: Where, upTo: number): Promise<number> => {
    const rows = await history.list(conversation, as, thread);
    return rows.filter(({ id, sender }) => id > upTo && sender !== as).length;
  };

  const view = async (
    as: string,
    id: string,
    kind: ConversationView['kind'],
    name: string,
  ): Promise<ConversationView> => {
    const read = await history.readUpTo(as);
    const where = await whereIs(as, id);
    return { id, name, kind, unread: await unreadIn(as, where, read.get(id) ?? 0) };
  };

  return {
    whereIs,
    one: async (kept: Kept): Promise<MessageView> => messageView(kept, await names()),

    async people(): Promise<PersonView[]> {
      return (await town.people()).map(({ id, name, roles, challenges }) => ({
        id,
        name,
        roles,
        challenges,
      }));
    },

    async conversations(as: string): Promise<ConversationView[]> {
      await residentNamed(as);
      const channels = await town.channels(as);
      const threads = await history.threads(channels);
      return Promise.all([
        view(as, BOT, 'direct', 'Ritournelle'),
        ...channels.map((name) => view(as, name, 'channel', name)),
        ...threads.map(({ id, conversation }) => view(as, `${THREAD}${id}`, 'thread', conversation)),
      ]);
    },

    async messages(as: string, id: string): Promise<MessageView[]> {
      const { conversation, thread } = await whereIs(as, id);
      const known = await names();
      return (await history.list(conversation, as, thread)).map((kept) => messageView(kept, known));
    },

    async markRead(as: string, id: string): Promise<void> {
      const { conversation } = await whereIs(as, id);
      await history.markRead(as, conversation, id);
    },
  };
};

export type Reading = ReturnType<typeof makeReading>;

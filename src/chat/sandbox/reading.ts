import { sandbox as words } from '../../texts/fr/sandbox.ts';
import { SandboxFault } from './fault.ts';
import { BOT, directWith, type History, idOf, type Kept, type Town } from './history.ts';
import { messageView } from './render.ts';
import type { ConversationView, MessageView, PersonView } from './view.ts';

const THREAD = 'thread-';

/** A conversation as its reader names it: what is kept under, which channel it is, and which thread of it. */
export type Where = { conversation: string; channel?: string; thread?: number };

/** What the people of the sandbox see: never more than a platform would show them. */
export class Reading {
  readonly #history: History;
  readonly #town: Town;

  constructor(history: History, town: Town) {
    this.#history = history;
    this.#town = town;
  }

  async people(): Promise<PersonView[]> {
    return (await this.#town.people()).map(({ id, name, roles, challenges }) => ({
      id,
      name,
      roles,
      challenges,
    }));
  }

  async conversations(as: string): Promise<ConversationView[]> {
    await this.#mustKnow(as);
    const channels = await this.#town.channels(as);
    const threads = await this.#history.threads(channels);
    const read = await this.#history.readUpTo(as);
    const view = async (id: string, kind: ConversationView['kind'], name: string, where: Where) => ({
      id,
      kind,
      name,
      unread: await this.#unread(as, where, read.get(id) ?? 0),
    });
    return Promise.all([
      view(BOT, 'direct', 'Ritournelle', { conversation: directWith(as) }),
      ...channels.map((name) => view(name, 'channel', name, { conversation: name })),
      ...threads.map(({ id, conversation }) =>
        view(`${THREAD}${id}`, 'thread', conversation, { conversation, thread: id }),
      ),
    ]);
  }

  async messages(as: string, id: string): Promise<MessageView[]> {
    const { conversation, thread } = await this.whereIs(as, id);
    const names = await this.#names();
    return (await this.#history.list(conversation, as, thread)).map((kept) => messageView(kept, names));
  }

  async markRead(as: string, id: string): Promise<void> {
    const { conversation } = await this.whereIs(as, id);
    await this.#history.markRead(as, conversation, id);
  }

  async one(kept: Kept): Promise<MessageView> {
    return messageView(kept, await this.#names());
  }

  /** Where this person's conversation is kept, if it is one of theirs. */
  async whereIs(as: string, id: string): Promise<Where> {
    await this.#mustKnow(as);
    if (id === BOT) return { conversation: directWith(as) };
    const channels = await this.#town.channels(as);
    const found = id.startsWith(THREAD)
      ? await this.#threadOf(id, channels)
      : channels.includes(id) && { conversation: id, channel: id };
    if (!found) throw new SandboxFault(404, words.faults.noConversation(id));
    return found;
  }

  async #mustKnow(id: string): Promise<void> {
    if (!(await this.#town.knows(id))) throw new SandboxFault(404, words.faults.noPerson(id));
  }

  async #threadOf(id: string, channels: readonly string[]): Promise<Where | undefined> {
    const root = await this.#history.get(idOf(id.slice(THREAD.length)));
    if (!root || !channels.includes(root.conversation)) return undefined;
    return { conversation: root.conversation, channel: root.conversation, thread: root.id };
  }

  async #names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.#town.people()).map(({ id, name }) => [id, name]));
  }

  async #unread(as: string, { conversation, thread }: Where, upTo: number): Promise<number> {
    const rows = await this.#history.list(conversation, as, thread);
    return rows.filter(({ id, sender }) => id > upTo && sender !== as).length;
  }
}

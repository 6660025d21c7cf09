import { sandbox as words } from '../../texts/fr/sandbox.ts';
import type { File } from '../message.ts';
import { plainMessage } from '../plain.ts';
import { SandboxFault } from './fault.ts';
import { BOT, directWith, type History, idOf, type StoredMessage, type Directory } from './history.ts';
import { messageView } from './render.ts';
import type { ConversationView, MessageView, PersonView } from './view.ts';

const THREAD = 'thread-';

/** Long enough to tell threads apart. */
const ABOUT_MAX = 80;

const NAME = 'Ritournelle';

/** A direct conversation has no channel: its reader sees it as `bot`. */
const threadView = (
  { id, conversation, sections }: StoredMessage,
  own: string,
): Omit<ConversationView, 'unread'> => {
  const [about = ''] = plainMessage({ sections }).split('\n');
  const isDirect = conversation === own;
  return {
    id: `${THREAD}${id}`,
    kind: 'thread',
    name: isDirect ? NAME : conversation,
    parent: isDirect ? BOT : conversation,
    about: about.slice(0, ABOUT_MAX),
  };
};

const unreadView = (unread: { count: number; first: number } | undefined) =>
  unread ? { unread: unread.count, firstUnread: String(unread.first) } : { unread: 0 };

/** A conversation as its reader names it: its stored name, channel and thread. */
export type ConversationPlace = { conversation: string; channel?: string; thread?: number };

const personView = ({ id, name, roles, challenges }: PersonView): PersonView => ({
  id,
  name,
  roles,
  challenges,
});

/** What the people of the sandbox see: never more than on a real platform. */
export class Reading {
  readonly #history: History;
  readonly #directory: Directory;

  constructor(history: History, directory: Directory) {
    this.#history = history;
    this.#directory = directory;
  }

  /** Known to the bot. */
  async people(): Promise<PersonView[]> {
    return (await this.#directory.people()).map(personView);
  }

  /** Known to the platform but not to the bot: they can write to it and join. */
  async visitors(): Promise<PersonView[]> {
    return (await this.#directory.visitors()).map(personView);
  }

  async conversations(as: string): Promise<ConversationView[]> {
    await this.#mustKnow(as);
    const channels = await this.#directory.channels(as);
    const own = { kept: directWith(as), as: BOT };
    const places = [own.kept, ...channels.map(({ name }) => name)];
    const threads = await this.#history.threads(places);
    const unread = new Map([
      ...(await this.#history.unread(as, places, own)),
      ...(await this.#history.unreadInThreads(as, places, THREAD)),
    ]);
    const all: Omit<ConversationView, 'unread'>[] = [
      { id: BOT, kind: 'direct', name: NAME },
      ...channels.map(({ name, group }) => ({ id: name, kind: 'channel' as const, name, group })),
      ...threads.map((root) => threadView(root, own.kept)),
    ];
    return all.map((view) => ({ ...view, ...unreadView(unread.get(view.id)) }));
  }

  /** A thread this person may open, with replies or not. */
  async thread(as: string, id: string): Promise<ConversationView | undefined> {
    const root = await this.#rootOf(id, await this.#placesOf(as));
    return root && { ...threadView(root, directWith(as)), unread: 0 };
  }

  async messages(as: string, id: string): Promise<MessageView[]> {
    const { conversation, thread } = await this.whereIs(as, id);
    const names = await this.#names();
    return (await this.#history.list(conversation, as, thread)).map((kept) => messageView(kept, names));
  }

  async picture(as: string, message: string, at: number): Promise<Uint8Array | undefined> {
    const kept = await this.#history.get(idOf(message));
    return kept && (await this.#mayRead(as, kept)) ? kept.sections[at]?.image?.png : undefined;
  }

  async file(as: string, message: string, at: number): Promise<File | undefined> {
    const kept = await this.#history.get(idOf(message));
    return kept && (await this.#mayRead(as, kept)) ? kept.sections[at]?.file : undefined;
  }

  async #mayRead(as: string, { only, conversation }: StoredMessage): Promise<boolean> {
    if (only !== null && only !== as) return false;
    return (await this.#placesOf(as)).includes(conversation);
  }

  async markRead(as: string, id: string): Promise<void> {
    const { conversation } = await this.whereIs(as, id);
    await this.#history.markRead(as, conversation, id);
  }

  async one(kept: StoredMessage): Promise<MessageView> {
    return messageView(kept, kept.sender === BOT ? new Map() : await this.#names());
  }

  /** The stored name of a conversation, if this person may open it. */
  async whereIs(as: string, id: string): Promise<ConversationPlace> {
    await this.#mustKnow(as);
    const own = directWith(as);
    if (id === BOT) return { conversation: own };
    const places = await this.#placesOf(as);
    const root = await this.#rootOf(id, places);
    const conversation = root?.conversation ?? id;
    if (!root && (!places.includes(id) || id === own))
      throw new SandboxFault(404, words.faults.noConversation(id));
    return {
      conversation,
      ...(conversation === own ? {} : { channel: conversation }),
      ...(root ? { thread: root.id } : {}),
    };
  }

  async #placesOf(as: string): Promise<string[]> {
    return [directWith(as), ...(await this.#directory.channels(as)).map(({ name }) => name)];
  }

  async #mustKnow(id: string): Promise<void> {
    if (!(await this.#directory.knows(id))) throw new SandboxFault(404, words.faults.noPerson(id));
  }

  async #rootOf(id: string, places: readonly string[]): Promise<StoredMessage | undefined> {
    if (!id.startsWith(THREAD)) return undefined;
    const named = await this.#history.get(idOf(id.slice(THREAD.length)));
    const root = named?.thread == null ? named : await this.#history.get(named.thread);
    return root && places.includes(root.conversation) ? root : undefined;
  }

  #names(): Promise<ReadonlyMap<string, string>> {
    return this.#directory.names();
  }
}

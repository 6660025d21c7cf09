import type { Memory } from '../../chat.ts';
import type { File, Message } from '../../message.ts';
import { splitMessage } from '../../split.ts';
import { retryWhenLimited as retryFor } from '../../adapter/answer.ts';
import { attachFiles } from './attach.ts';
import type { Clients } from '../client.ts';
import { sendFailed } from '../failure.ts';
import { directWith } from './direct.ts';
import { LIMITS, VIEW_BLOCKS_MAX } from '../limits.ts';
import { blocksFor, type Payload, payloadOf } from '../render.ts';

/** Answers to an act: sent at once and not stored. Stored messages leave through `send.ts`. */

const retryWhenLimited = retryFor(sendFailed);

const partsOf = (whole: Message): Payload[] => splitMessage(whole, LIMITS).map((part) => payloadOf(part));

/** The first part of an answer, and the rest. */
export const firstOf = (whole: Message): { first: Payload; rest: Payload[] } => {
  const [first = { text: ' ', blocks: [] }, ...rest] = partsOf(whole);
  return { first, rest };
};

const QUIETLY = { unfurl_links: false, unfurl_media: false } as const;

type Speaking = { clients: Clients; memory: Memory; scopes: ReadonlySet<string> };

export const speakTo = ({ clients, memory, scopes }: Speaking) => ({
  /** In a conversation where it stays readable. */
  async inside(channel: string, said: Message, thread?: string): Promise<void> {
    const where = { channel, ...(thread ? { thread_ts: thread } : {}) };
    for (const part of partsOf(said))
      await retryWhenLimited(() => clients.write.chat.postMessage({ ...where, ...part, ...QUIETLY }));
  },

  /** In a channel, visible to the person who asked. */
  async aside(user: string, channel: string, said: Message, thread?: string): Promise<void> {
    const where = { channel, user, ...(thread ? { thread_ts: thread } : {}) };
    for (const part of partsOf(said))
      await retryWhenLimited(() => clients.write.chat.postEphemeral({ ...where, ...part }));
  },

  async direct(user: string, said: Message): Promise<void> {
    const channel = await directWith(clients.write, memory, user);
    await this.inside(channel, said);
  },

  /** Files go to the person's own conversation, wherever they asked. */
  async files(user: string, files: readonly File[], refused: string): Promise<void> {
    const channel = await directWith(clients.write, memory, user);
    if (!(await attachFiles(channel, files, { clients, scopes })))
      await this.inside(channel, { sections: [{ text: [refused] }] });
  },

  async home(user: string, said: Message): Promise<void> {
    const [shown = said] = splitMessage(said, { ...LIMITS, elements: VIEW_BLOCKS_MAX });
    await retryWhenLimited(() =>
      clients.write.views.publish({ user_id: user, view: { type: 'home', blocks: blocksFor(shown) } }),
    );
  },
});

export type Speak = ReturnType<typeof speakTo>;

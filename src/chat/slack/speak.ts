import type { webApi } from '@slack/bolt';
import type { Memory } from '../chat.ts';
import type { Message } from '../message.ts';
import { split } from '../split.ts';
import { patiently } from './answer.ts';
import { directWith } from './direct.ts';
import { LIMITS, VIEW_BLOCKS_MAX } from './limits.ts';
import { blocks, type Payload, payload } from './render.ts';

/** Answers to what a person just did: said at once, and not kept. What is kept leaves through `send.ts`. */

const partsOf = (message: Message): Payload[] => split(message, LIMITS).map((part) => payload(part));

/** The first part of an answer and what is left of it. */
export const firstOf = (message: Message): { first: Payload; rest: Payload[] } => {
  const [first = { text: ' ', blocks: [] }, ...rest] = partsOf(message);
  return { first, rest };
};

const QUIETLY = { unfurl_links: false, unfurl_media: false } as const;

type Speaking = { write: webApi.WebClient; memory: Memory };

export const speakTo = ({ write, memory }: Speaking) => ({
  /** In a conversation both can read again. */
  async inside(channel: string, message: Message, thread?: string): Promise<void> {
    const where = { channel, ...(thread ? { thread_ts: thread } : {}) };
    for (const part of partsOf(message))
      await patiently(() => write.chat.postMessage({ ...where, ...part, ...QUIETLY }));
  },

  /** In a channel, for the one who asked. */
  async aside(user: string, channel: string, message: Message, thread?: string): Promise<void> {
    const where = { channel, user, ...(thread ? { thread_ts: thread } : {}) };
    for (const part of partsOf(message))
      await patiently(() => write.chat.postEphemeral({ ...where, ...part }));
  },

  async direct(user: string, message: Message): Promise<void> {
    const channel = await directWith(write, memory, user);
    await this.inside(channel, message);
  },

  async home(user: string, message: Message): Promise<void> {
    const [shown = message] = split(message, { ...LIMITS, elements: VIEW_BLOCKS_MAX });
    await patiently(() =>
      write.views.publish({ user_id: user, view: { type: 'home', blocks: blocks(shown) } }),
    );
  },
});

export type Speak = ReturnType<typeof speakTo>;

import type { webApi } from '@slack/bolt';
import { type ExternalPlace, type Memory, SendFailed } from '../../chat.ts';
import { sendFailed } from '../failure.ts';
import { partsOf } from '../ref.ts';

const KIND = 'direct';

/** A person's conversation never changes: opened once, then remembered. */
export const directWith = async (client: webApi.WebClient, memory: Memory, user: string): Promise<string> => {
  const known = await memory.get(KIND, user);
  if (typeof known === 'string') return known;
  const channel = await openConversation(client, user);
  await memory.set(KIND, user, channel);
  return channel;
};

/** Fifty a minute, apart from messages: one that waits does not delay the others. */
const openConversation = async (client: webApi.WebClient, user: string): Promise<string> => {
  try {
    const { channel } = await client.conversations.open({ users: user });
    if (!channel?.id) throw new SendFailed({ kind: 'limited', afterSeconds: 30, only: 'place' });
    return channel.id;
  } catch (error) {
    const failed = sendFailed(error);
    // Opening is idempotent, so it can be retried: nothing was sent.
    if (failed.failure.kind === 'refused') throw failed;
    const afterSeconds = failed.failure.kind === 'limited' ? failed.failure.afterSeconds : 5;
    throw new SendFailed({ kind: 'limited', afterSeconds, only: 'place' }, { cause: error });
  }
};

/** Learns the conversation from a message, without a call. */
export const rememberDirect = async (memory: Memory, user: string, channel: string): Promise<void> => {
  if ((await memory.get(KIND, user)) !== channel) await memory.set(KIND, user, channel);
};

export const directConversations = async (memory: Memory): Promise<string[]> =>
  (await memory.all(KIND)).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));

export type Target = { channel: string; thread?: string };

export const targetOf = async (
  client: webApi.WebClient,
  memory: Memory,
  to: ExternalPlace,
): Promise<Target> => {
  if ('user' in to) return { channel: await directWith(client, memory, to.user) };
  return { channel: to.channel, ...(to.thread ? { thread: partsOf(to.thread).ts } : {}) };
};

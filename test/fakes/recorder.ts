import type { Chat, ExternalPlace, Ref } from '../../src/chat/chat.ts';
import type { Message } from '../../src/chat/message.ts';
import { plainMessage } from '../../src/chat/plain.ts';

export type Sent = { at: Temporal.Instant; to: ExternalPlace; text: string };

/** A chat that also writes down each first sending: what was said and later taken away is there too. */
export const recorded = (chat: Chat, sent: Sent[], now: () => Promise<Temporal.Instant>): Chat => ({
  platform: chat.platform,
  workspace: chat.workspace,
  start: (receive, memory, meet) => chat.start(receive, memory, meet),
  async send(to: ExternalPlace, message: Message, key: string): Promise<Ref> {
    const ref = await chat.send(to, message, key);
    sent.push({ at: await now(), to, text: plainMessage(message) });
    return ref;
  },
  edit: (ref, message) => chat.edit(ref, message),
  remove: (ref) => chat.remove(ref),
  people: () => chat.people(),
  stop: () => chat.stop(),
});

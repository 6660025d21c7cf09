import type { MessageView } from '../../../chat/sandbox/view.ts';

export type Thread = { root: MessageView; replies: MessageView[] };

/** Messages, oldest first, with replies under their root; a reply without its root stands alone. */
export const groupIntoThreads = (messages: readonly MessageView[]): Thread[] => {
  const started: Thread[] = [];
  const holding = new Map<string, Thread>();
  for (const message of messages) {
    const thread = message.thread === null ? undefined : holding.get(message.thread);
    if (thread) thread.replies.push(message);
    const held = thread ?? { root: message, replies: [] };
    if (!thread) started.push(held);
    holding.set(message.id, held);
  }
  return started;
};

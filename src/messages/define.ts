import type { Message } from '../chat/message.ts';
import type { Scope } from '../store/core/scope.ts';
import type { Texts } from '../texts/index.ts';

/** The reader: a person in a direct message, or everyone in a channel. `zone` is theirs. */
export type Reader = {
  scope: Scope;
  person?: { id: string; name: string };
  texts: Texts;
  now: Temporal.Instant;
  zone: string;
  command: string;
  publicUrl: string;
};

/**
 * A message about a subject, read from the state each time it leaves. `undefined`: nothing to show (any more), and the
 * message is removed.
 */
export type MessageKind = {
  kind: string;
  render(subject: string, reader: Reader): Promise<Message | undefined>;
};

export const defineMessage = (kind: MessageKind): MessageKind => kind;

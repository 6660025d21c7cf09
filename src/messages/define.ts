import type { Message } from '../chat/message.ts';
import type { Scope } from '../store/core/scope.ts';
import type { Texts } from '../texts/index.ts';

/** Who reads: a person in a direct message, or whoever is in a channel. `zone` is theirs. */
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
 * What the bot says about a subject, read from the state each time it leaves. `undefined`: there is nothing to say (any
 * more), and what was said is taken away.
 */
export type MessageKind = {
  kind: string;
  render(subject: string, reader: Reader): Promise<Message | undefined>;
};

export const defineMessage = (kind: MessageKind): MessageKind => kind;

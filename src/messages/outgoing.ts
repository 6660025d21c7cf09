import type { MessageKey } from '../chat/message.ts';
import type { Role } from '../rituals/people/roles.ts';

/** `workspace`: there, whatever account they prefer. */
export type Place = { person: string; workspace?: string } | { channel: string } | { thread: MessageKey };
export type Audience = Place | { challenge: string; roles: readonly Role[] } | { role: Role };

/** A message to send. Sending the same key again changes nothing. */
export type Outgoing = {
  key: MessageKey;
  kind: string;
  subject: string;
  to: Audience;
  /** The cohort it is sent in, if not the caller's: community members have none. */
  cohort?: string;
  notBefore?: Temporal.Instant;
  /** Not worth sending after this instant. */
  notAfter?: Temporal.Instant;
  /** Over budget, it may join the next message that leaves. */
  mergeable?: boolean;
  /** Leaves only once that message is settled. */
  after?: MessageKey;
  /** Answers this person's act: at once, at any hour. */
  reply?: boolean;
  /** The prompt of a daily stand-up: a place in the budget is reserved for it. */
  daily?: boolean;
  /** Follows from the person's own action: outside the budget, and kept through a pause. */
  expected?: boolean;
  /** A post that people may also ask for by mail. */
  bulletin?: true;
  unlessHas?: MessageKey;
  /** Ids of what it shows, when nothing of its key and its subject tells them. */
  mentions?: readonly string[];
  /** The privacy notice: before anything else, outside the budget. */
  legal?: boolean;
};

/** To this person, unless they have left. */
export const toWhoIsLeft = (person: string | null | undefined, told: Omit<Outgoing, 'to'>): Outgoing[] =>
  person ? [{ ...told, to: { person } }] : [];

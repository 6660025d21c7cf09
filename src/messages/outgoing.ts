import type { MessageKey } from '../chat/message.ts';
import type { Role } from '../rituals/people/roles.ts';

export type Place = { person: string } | { channel: string } | { thread: MessageKey };
export type Audience = Place | { challenge: string; roles: readonly Role[] } | { role: Role };

/** Something to say. Saying the same key again changes nothing. */
export type Outgoing = {
  key: MessageKey;
  kind: string;
  subject: string;
  to: Audience;
  /** Said in this cohort rather than in the one of whoever acts: someone of the community belongs to none. */
  cohort?: string;
  notBefore?: Temporal.Instant;
  /** Past this instant it is not worth saying any more. */
  notAfter?: Temporal.Instant;
  /** Beyond the budget it may join the next message that leaves. */
  mergeable?: boolean;
  /** Leaves only once that one is settled. */
  after?: MessageKey;
  /** Answers this person's own act: at once, at any hour. */
  reply?: boolean;
  /** The prompt of a daily stand-up: its place in the budget is kept for it. */
  daily?: boolean;
  /** What this person's own act leads to: it does not count in the budget, and outlives a pause. */
  expected?: boolean;
  /** Not to those whom that one has reached. */
  unlessHas?: MessageKey;
  /** Ids of what it shows, when nothing of its key and its subject tells them. */
  mentions?: readonly string[];
  /** The privacy notice: before anything else, outside the budget. */
  legal?: boolean;
};

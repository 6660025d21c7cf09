import type { MessageKey } from '../chat/message.ts';
import type { Role } from '../rituals/roles.ts';

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
  /** Beyond the day's budget it may join one morning message. */
  mergeable?: boolean;
  /** Leaves only once that one is settled. */
  after?: MessageKey;
  /** Answers this person's own act: at once, at any hour. */
  reply?: boolean;
  /** Part of a daily stand-up: does not count in the week's budget. */
  daily?: boolean;
  /** Reminds of what this person signed up for: it does not count in the budget. */
  promised?: boolean;
  /** The privacy notice: before anything else, outside the budget. */
  legal?: boolean;
};

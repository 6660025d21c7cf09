import type { Audience } from '../../messages/outgoing.ts';

/** One thing that an appointment would do. */
export type Planned = {
  at: Temporal.Instant;
  /** The subject: with the date and the slot, it makes the run unique. */
  subject: string;
  localDate: Temporal.PlainDate;
  slot: string;
  /** In words, for lists of what comes next. */
  what: string;
  /** Who gets it, or may get it if they have not answered; absent for nobody. */
  reaches?: Audience;
};

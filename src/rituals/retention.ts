/** What a duration begins with. */
export type Since =
  | 'round'
  | 'cohortEnd'
  | 'cohortStart'
  | 'contract'
  | 'closing'
  | 'answer'
  | 'declaration'
  | 'session';

/** What ends it, if it comes earlier. */
export type Until =
  | 'roundClosed'
  | 'lasts'
  | 'request'
  | 'revoked'
  | 'coffeeStopped'
  | 'draw'
  | 'called'
  | 'addressed'
  | 'lifted'
  | 'answered';

export type Duration = { days: number } | { months: number } | { hours: number };

/** How long a kind of data is stored: applied by the purge, said by the account page, the export and the notice. */
export type Retention = { for?: Duration; since?: Since; until?: Until };

/** The last day whose data is past this duration: what is dated before it goes. */
export const pastBefore = (today: Temporal.PlainDate, duration: Duration): Temporal.PlainDate =>
  today.subtract('hours' in duration ? { days: Math.ceil(duration.hours / 24) } : duration);

/** How old a backup may become: the notice says so, and a restored one is refused past it. */
export const BACKUPS = { days: 30 } as const;

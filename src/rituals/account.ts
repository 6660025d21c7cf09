/** No alias: nobody can tell from the log who paused. */
export type AccountEvent =
  | { type: 'account.paused'; v: 1; on: Temporal.PlainDate; facts: { dated: boolean } }
  | { type: 'account.resumed'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> };

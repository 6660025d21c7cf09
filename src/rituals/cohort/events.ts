type CohortChange = 'settings' | 'added' | 'moved' | 'last-day';

export type CohortEvent =
  | {
      type: 'cohort.imported';
      v: 1;
      on: Temporal.PlainDate;
      facts: { people: number; challenges: number; rituals: number };
    }
  | { type: 'cohort.launched'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'cohort.rehearsed'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  /** Someone joined, moved, or has another last day. The name is only in the coordination's own list. */
  | { type: 'cohort.changed'; v: 1; on: Temporal.PlainDate; facts: { what: CohortChange } }
  | { type: 'cohort.paused'; v: 1; on: Temporal.PlainDate; facts: { days: number } }
  | { type: 'cohort.resumed'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'cohort.silenced'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'cohort.spoke'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'cohort.withdrew'; v: 1; on: Temporal.PlainDate; facts: { what: string } }
  | { type: 'cohort.restored'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'cohort.exported'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'cohort.closed'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  /** `by` keeps their alias, as proof that the notice came before anything else. */
  | { type: 'cohort.noticed'; v: 1; on: Temporal.PlainDate; facts: { notice: string }; by: string };

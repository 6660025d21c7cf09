export type CohortEvent =
  | {
      type: 'cohort.imported';
      v: 1;
      on: Temporal.PlainDate;
      facts: { people: number; challenges: number; rituals: number };
    }
  | { type: 'cohort.launched'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  /** `by`: kept under their alias, as a proof that the notice came before anything else. */
  | { type: 'cohort.noticed'; v: 1; on: Temporal.PlainDate; facts: { notice: string }; by: string };

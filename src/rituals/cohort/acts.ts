/** What the coordination does to a cohort, as it is told afterwards. */
export const COHORT_ACTS = [
  'created',
  'changed',
  'imported',
  'launched',
  'added',
  'moved',
  'extended',
  'paused',
  'resumed',
  'exported',
  'closed',
] as const;

export type CohortAct = {
  what: (typeof COHORT_ACTS)[number];
  /** Counts, dates, and the names of teams: never a person's. */
  facts: Readonly<Record<string, string | number>>;
};

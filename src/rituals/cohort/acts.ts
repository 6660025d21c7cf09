/** What the coordination can do to a cohort, as listed afterwards. */
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
  'silenced',
  'spoke',
  'withdrew',
  'restored',
  'exported',
  'closed',
] as const;

export type CohortAct = {
  what: (typeof COHORT_ACTS)[number];
  /** Counts, dates and names of teams, but never a person's name. */
  facts: Readonly<Record<string, string | number>>;
};

export const nudgeKey = (cohortId: string, personId: string, day: Temporal.PlainDate): string =>
  `milestone:nudge:${cohortId}:${personId}:${day.toString()}`;
export const readyKey = (cohortId: string, ref: string): string =>
  `milestone:ready:${cohortId}:${ref.replaceAll(' ', ':')}`;

export const backKey = (cohortId: string, day: Temporal.PlainDate): string =>
  `cohort:back:${cohortId}:${day.toString()}`;

export const goodbyeKey = (cohortId: string, personId: string): string =>
  `cohort:goodbye:${cohortId}:${personId}`;

/** After the last report, members can still read their own data for that many days (rule P28). */
export const ACCESS_KEPT = { days: 7 } as const;

/** The last report is read on the Friday of the week in which the coordination closes the cohort. */
export const closingDay = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ days: (5 - today.dayOfWeek + 7) % 7 });

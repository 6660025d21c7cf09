export const backKey = (cohortId: string, day: Temporal.PlainDate): string =>
  `cohort:back:${cohortId}:${day.toString()}`;

export const goodbyeKey = (cohortId: string, personId: string): string =>
  `cohort:goodbye:${cohortId}:${personId}`;

/** Days during which whoever was there still reads their own, after the last report: rule P28. */
export const ACCESS_KEPT = { days: 7 } as const;

/** The Friday of the week in which the coordination says that it ends: the last report is read that day. */
export const closingDay = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ days: (5 - today.dayOfWeek + 7) % 7 });

/** A team's check-in is one message for all its datasets. */
export const checkinKey = (checkinId: string): string => `dataset:checkin:${checkinId}`;

/** The coordination's offer of help: one for each time that the dataset is blocked. */
export const offerKey = (datasetId: string, since: Temporal.PlainDate): string =>
  `dataset:offer:${datasetId}:${since.toString()}`;

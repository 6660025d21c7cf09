/** What is said of one group of a draw, to each of those in it. */
export const aboutPairing = (groupId: string): string => `pairing:${groupId}:`;
export const pairingKey = (groupId: string, rowId: string): string => `${aboutPairing(groupId)}${rowId}`;

/** That a draw comes: taken away once it is made. */
export const announcedTo = (cohortId: string): string => `pairing-draw:${cohortId}:`;
export const announceKey = (cohortId: string, day: Temporal.PlainDate, personId: string): string =>
  `${announcedTo(cohortId)}${day.toString()}:${personId}`;

/** A message about one group of a draw, to each of its members. */
export const aboutPairing = (groupId: string): string => `pairing:${groupId}:`;
export const pairingKey = (groupId: string, rowId: string): string => `${aboutPairing(groupId)}${rowId}`;

/** The announcement of a draw: removed once the draw is made. */
export const announcedTo = (cohortId: string): string => `pairing-draw:${cohortId}:`;
export const announceKey = (cohortId: string, day: Temporal.PlainDate, personId: string): string =>
  `${announcedTo(cohortId)}${day.toString()}:${personId}`;

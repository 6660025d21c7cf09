/** What is said of one group of a draw, to each of those in it. */
export const aboutPairing = (groupId: string): string => `pairing:${groupId}:`;

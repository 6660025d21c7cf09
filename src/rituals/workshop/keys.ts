/** Keys of a training share a prefix, so that one query finds them all. */
export const aboutWorkshop = (workshopId: string): string => `workshop:${workshopId}:`;

/** The post in the channel, and the messages in its thread. */
export const workshopPostKey = (workshopId: string): string => `${aboutWorkshop(workshopId)}post`;
export const workshopThreadKey = (workshopId: string, what: string): string =>
  `${aboutWorkshop(workshopId)}thread:${what}`;

export const workshopTrainerKey = (workshopId: string, what: string): string =>
  `${aboutWorkshop(workshopId)}trainer:${what}`;

/** To one person who signed up. The seat's id is random, so it does not show whose it is. */
export const workshopSeatKey = (workshopId: string, seatId: string, what: string): string =>
  `${aboutWorkshop(workshopId)}seat:${seatId}:${what}`;

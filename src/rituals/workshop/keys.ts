/** The names of what a training has to say. All of them begin so that one question finds them. */
export const aboutWorkshop = (workshopId: string): string => `workshop:${workshopId}:`;

/** The one message of the channel, and what follows in its thread. */
export const workshopPostKey = (workshopId: string): string => `${aboutWorkshop(workshopId)}post`;
export const workshopThreadKey = (workshopId: string, what: string): string =>
  `${aboutWorkshop(workshopId)}thread:${what}`;

/** To whoever gives it. */
export const workshopTrainerKey = (workshopId: string, what: string): string =>
  `${aboutWorkshop(workshopId)}trainer:${what}`;

/** To one person who signed up: a seat's own random name tells nobody whose it is. */
export const workshopSeatKey = (workshopId: string, seatId: string, what: string): string =>
  `${aboutWorkshop(workshopId)}seat:${seatId}:${what}`;

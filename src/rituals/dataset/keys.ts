/** The name of a team's check-in: one message for all of its datasets. */
export const checkinKey = (checkinId: string): string => `dataset:checkin:${checkinId}`;

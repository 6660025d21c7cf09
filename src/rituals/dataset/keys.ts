/** A team's check-in is one message for all its datasets. */
export const checkinKey = (checkinId: string): string => `dataset:checkin:${checkinId}`;

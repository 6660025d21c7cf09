/** Places and the waiting list: the order of arrival decides, and nothing else does. */

/** `left`: gave the place back, until the session is over; their calendar still learns that it is cancelled. */
export const SEAT_STATES = ['interested', 'holds', 'waits', 'left'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export type Ranked = { id: string; state: SeatState; rank: number };

export const holding = <Seat extends Ranked>(seats: readonly Seat[]): Seat[] =>
  seats.filter(({ state }) => state === 'holds');

/** Fewer than three, words without a name would have one. */
export const areUnsigned = ({ length }: readonly unknown[]): boolean => length >= 3;

/** The waiting list, first come first. */
export const waitingFor = <Seat extends Ranked>(seats: readonly Seat[]): Seat[] =>
  seats.filter(({ state }) => state === 'waits').toSorted((a, b) => a.rank - b.rank);

/** Where whoever comes now stands: nobody overtakes those who wait. */
export const stateOnArrival = (seats: readonly Ranked[], places: number): 'holds' | 'waits' =>
  waitingFor(seats).length === 0 && holding(seats).length < places ? 'holds' : 'waits';

export const nextRank = (seats: readonly Ranked[]): number =>
  Math.max(0, ...seats.map(({ rank }) => rank)) + 1;

/** Who moves up, in order, now that there is room. */
export const promotable = <Seat extends Ranked>(seats: readonly Seat[], places: number): Seat[] =>
  waitingFor(seats).slice(0, Math.max(0, places - holding(seats).length));

/** Places and waiting list, by order of arrival only. */

/** `left`: gave up the place, but stays until the session is over so that their calendar learns of a cancellation. */
export const SEAT_STATES = ['interested', 'holds', 'waits', 'left'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export type Ranked = { id: string; state: SeatState; rank: number };

export const holdingSeats = <Seat extends Ranked>(seats: readonly Seat[]): Seat[] =>
  seats.filter(({ state }) => state === 'holds');

/** With fewer than three, an unsigned comment would have an obvious author. */
export const areUnsigned = ({ length }: readonly unknown[]): boolean => length >= 3;

export const waitingFor = <Seat extends Ranked>(seats: readonly Seat[]): Seat[] =>
  seats.filter(({ state }) => state === 'waits').toSorted((a, b) => a.rank - b.rank);

/** Nobody overtakes the waiting list. */
export const stateOnArrival = (seats: readonly Ranked[], places: number): 'holds' | 'waits' =>
  waitingFor(seats).length === 0 && holdingSeats(seats).length < places ? 'holds' : 'waits';

export const nextRank = (seats: readonly Ranked[]): number =>
  Math.max(0, ...seats.map(({ rank }) => rank)) + 1;

/** Who moves up, in order, when places are free. */
export const promotableSeats = <Seat extends Ranked>(seats: readonly Seat[], places: number): Seat[] =>
  waitingFor(seats).slice(0, Math.max(0, places - holdingSeats(seats).length));

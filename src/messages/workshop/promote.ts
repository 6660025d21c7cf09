import { localDate } from '../../rituals/time/calendar.ts';
import { isSignUpOpen } from '../../rituals/workshop/workshop.ts';
import { workshopSeatKey } from '../../rituals/workshop/keys.ts';
import { promotable } from '../../rituals/workshop/seats.ts';
import type { Scope } from '../../store/core/scope.ts';
import { giveSeats, releaseAbsent, type Seat, seatsOf } from '../../store/workshop/seats.ts';
import type { Session, Workshop } from '../../store/workshop/workshops.ts';
import type { Outgoing } from '../outgoing.ts';

/** To one person about their place: within their hours, and outside the budget once they have asked for a place. */
export const toSeat = (one: Workshop, seat: Seat, what: string): Outgoing => ({
  key: workshopSeatKey(one.id, seat.id, what),
  kind: 'workshop-seat',
  subject: `${seat.id} ${what}`,
  to: { person: seat.personId },
  ...(one.startsAt ? { notAfter: one.startsAt } : {}),
  ...(seat.state === 'interested' ? { mergeable: true } : { expected: true }),
});

/** The longest waiting move up while there is room and sign-up is open. The training's row is locked. */
export const promote = async (
  one: Session,
  { scope, now }: { scope: Scope; now: Temporal.Instant },
): Promise<Outgoing[]> => {
  if (!isSignUpOpen(one, now)) return [];
  await releaseAbsent(scope, one.id, localDate(now, one.zone));
  const up = promotable(await seatsOf(scope, one.id), one.places);
  const given = await giveSeats(
    scope,
    up.map(({ id }) => id),
  );
  return up
    .filter(({ id }) => given.includes(id))
    .map((seat) => toSeat(one, { ...seat, state: 'holds' }, `promoted:${seat.sequence}`));
};

import { localDate } from '../../rituals/time/calendar.ts';
import { isSignUpOpen } from '../../rituals/workshop/workshop.ts';
import { promotableSeats } from '../../rituals/workshop/seats.ts';
import type { Scope } from '../../store/core/scope.ts';
import { giveSeats, releaseAbsent, seatsOf } from '../../store/workshop/seats.ts';
import type { Session } from '../../store/workshop/workshops.ts';
import type { Outgoing } from '../../messages/outgoing.ts';
import { seatMessage } from '../../messages/workshop/to-seat.ts';

/** The longest waiting move up while there is room and sign-up is open. The training's row is locked. */
export const promoteWaiting = async (
  one: Session,
  { scope, now }: { scope: Scope; now: Temporal.Instant },
): Promise<Outgoing[]> => {
  if (!isSignUpOpen(one, now)) return [];
  await releaseAbsent(scope, one.id, localDate(now, one.zone));
  const up = promotableSeats(await seatsOf(scope, one.id), one.places);
  const given = await giveSeats(
    scope,
    up.map(({ id }) => id),
  );
  return up
    .filter(({ id }) => given.includes(id))
    .map((seat) => seatMessage(one, { ...seat, state: 'holds' }, `promoted:${seat.sequence}`));
};

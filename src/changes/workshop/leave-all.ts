import { localDate } from '../../rituals/time/calendar.ts';
import type { Outgoing } from '../../messages/outgoing.ts';
import { seatMessage } from '../../messages/workshop/to-seat.ts';
import type { Scope } from '../../store/core/scope.ts';
import { seatOf, seatsOf, sessionsOf, setSeats } from '../../store/workshop/seats.ts';
import {
  changeWorkshop,
  isSession,
  lockWorkshop,
  type Workshop,
  workshopsIn,
} from '../../store/workshop/workshops.ts';
import { promoteWaiting } from './promote.ts';

type Moment = { scope: Scope; now: Temporal.Instant };

const isAhead = (one: Workshop, now: Temporal.Instant): boolean =>
  !one.startsAt || Temporal.Instant.compare(one.startsAt, now) > 0;

/** What this person offers or gives, and that is not over. */
export const comingTrainingsOf = async (personId: string, { scope, now }: Moment): Promise<Workshop[]> =>
  (await workshopsIn(scope, ['offered', 'planned'])).filter(
    (one) => one.trainerId === personId && isAhead(one, now),
  );

/** Whoever signed up is told, as when the trainer cancels. */
export const cancelTrainingsOf = async (personId: string, { scope, now }: Moment): Promise<Outgoing[]> => {
  const said: Outgoing[] = [];
  for (const one of await comingTrainingsOf(personId, { scope, now })) {
    const seats = await seatsOf(scope, one.id);
    await changeWorkshop(scope, one.id, {
      state: 'cancelled',
      reason: '',
      settledOn: localDate(now, one.zone),
      sequence: one.sequence + 1,
    });
    said.push(...seats.map((seat) => seatMessage(one, seat, 'cancelled')));
  }
  return said;
};

/** Their places go to those who wait, who are told. */
export const leaveTrainings = async (personId: string, { scope, now }: Moment): Promise<Outgoing[]> => {
  const said: Outgoing[] = [];
  for (const { id } of await sessionsOf(scope, personId)) {
    const one = await lockWorkshop(scope, { id });
    const seat = await seatOf(scope, id, personId);
    if (!one || !seat || !isSession(one)) continue;
    await setSeats(scope, [seat.id], 'left');
    said.push(...(await promoteWaiting(one, { scope, now })));
  }
  return said;
};

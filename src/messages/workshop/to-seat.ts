import { workshopSeatKey } from '../../rituals/workshop/keys.ts';
import type { Seat } from '../../store/workshop/seats.ts';
import type { Workshop } from '../../store/workshop/workshops.ts';
import type { Outgoing } from '../outgoing.ts';
import { workshopSubject } from './subject.ts';

/** To one person, about a place they asked for: told within their hours, and not lost among other messages. */
export const seatMessage = (one: Workshop, seat: Seat, what: string): Outgoing => ({
  key: workshopSeatKey(one.id, seat.id, what),
  kind: 'workshop-seat',
  subject: workshopSubject.write([seat.id, what]),
  to: { person: seat.personId },
  ...(one.startsAt ? { notAfter: one.startsAt } : {}),
  ...(seat.state === 'interested' ? { mergeable: true } : { expected: true }),
});

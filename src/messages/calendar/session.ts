import type { CalendarEvent } from '../../calendar/ics.ts';
import type { Seat } from '../../store/workshop/seats.ts';
import type { Session } from '../../store/workshop/workshops.ts';
import type { Texts } from '../../texts/index.ts';

const descriptionOf = (one: Session, { workshop }: Texts): string =>
  [one.description, one.trainer ? workshop.by(one.trainer) : '', one.notes]
    .filter((part) => part !== '')
    .join('\n');

const commonFields = (one: Session, texts: Texts) => ({
  startsAt: one.startsAt,
  minutes: one.minutes,
  zone: one.zone,
  description: descriptionOf(one, texts),
  where: one.where,
});

/** A place in a session: the event follows each change until the place is given up. */
export const seatEvent = (one: Session, seat: Seat, texts: Texts): CalendarEvent => ({
  ...commonFields(one, texts),
  uid: `place-${seat.id}@ritournelle`,
  sequence: one.sequence + seat.sequence,
  title: seat.state === 'waits' ? texts.calendar.waits(one.title) : one.title,
  cancelled: one.state === 'cancelled' || seat.state === 'left',
});

export const trainerEvent = (one: Session, texts: Texts): CalendarEvent => ({
  ...commonFields(one, texts),
  uid: `formation-${one.id}@ritournelle`,
  sequence: one.sequence,
  title: texts.calendar.trains(one.title),
  cancelled: one.state === 'cancelled',
});

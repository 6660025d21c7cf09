import { calendarText } from '../../calendar/ics.ts';
import type { Invitation } from '../../chat/message.ts';
import type { Seat } from '../../store/workshop/seats.ts';
import type { Session } from '../../store/workshop/workshops.ts';
import type { Reader } from '../define.ts';
import { seatEvent } from './session.ts';

/** One place for a calendar that reads mails: taken, moved or removed, the same event each time. */
export const invitationTo = (
  one: Session,
  seat: Seat,
  { texts, now }: Pick<Reader, 'texts' | 'now'>,
): Invitation => {
  const event = seatEvent(one, seat, texts);
  return {
    method: event.cancelled ? 'CANCEL' : 'REQUEST',
    ics: (invites) =>
      calendarText({ name: one.title, locale: texts.locale, at: now, events: [event], invites }),
  };
};

import { calendarText } from '../../calendar/ics.ts';
import { seatById } from '../../store/workshop/seats.ts';
import { isSession, workshopOf } from '../../store/workshop/workshops.ts';
import type { Reader } from '../define.ts';
import { seatEvent } from './session.ts';

/** The file of one place, as the session is now: downloaded again, it replaces or removes the event it added. */
export const placeCalendar = async (seatId: string, reader: Reader): Promise<string | undefined> => {
  const seat = await seatById(reader.scope, seatId);
  const one = seat && (await workshopOf(reader.scope, seat.workshopId));
  if (!seat || !one || !isSession(one)) return undefined;
  return calendarText({
    name: one.title,
    locale: reader.texts.locale,
    at: reader.now,
    events: [seatEvent(one, seat, reader.texts)],
  });
};

import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { promoteWaiting } from '../../src/changes/workshop/promote.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { type Reminder, remindersOf } from '../../src/rituals/workshop/reminders.ts';
import { workshopPostKey, workshopSeatKey } from '../../src/rituals/workshop/keys.ts';
import { releaseAbsent, seatsOf } from '../../src/store/workshop/seats.ts';
import { isSession, lockWorkshop } from '../../src/store/workshop/workshops.ts';
import { plannedSessions } from './planned-sessions.ts';
import { workshopSubject } from '../../src/messages/workshop/subject.ts';

/** A session moved to another hour of the same day is reminded of again. */
const slotOf = ({ what, at }: Reminder): string => `${what} ${at.toString()}`;

/** To people with a place, who asked for it by signing up. */
const remindHolders = async ({ subject, slot }: Planned, { scope, now }: RunTools): Promise<Report> => {
  const one = await lockWorkshop(scope, { id: subject });
  if (one?.state !== 'planned' || !isSession(one)) return {};
  const [what = ''] = slot.split(' ');
  // People who left, with their contract or erased, or who leave before that day, free their place.
  await releaseAbsent(scope, one.id, localDate(one.startsAt, one.zone));
  const up = await promoteWaiting(one, { scope, now });
  const seats = (await seatsOf(scope, one.id)).filter((seat) => seat.state === 'holds');
  const reminded = seats.map((seat) => ({
    key: workshopSeatKey(one.id, seat.id, `${what}:${one.sequence}`),
    kind: 'workshop-seat',
    subject: workshopSubject.write([seat.id, what]),
    to: { person: seat.personId },
    notAfter: one.startsAt,
    expected: true,
  }));
  return { say: [...up, ...reminded], refresh: [workshopPostKey(one.id)] };
};

/** The day before and an hour before, to people with a place. */
export const workshopRemind = defineAppointment({
  name: 'workshop-remind',
  // Half an hour late is still before the session.
  grace: Temporal.Duration.from({ minutes: 30 }),
  state: plannedSessions,
  planned: (sessions, _from, _to, { holidays, texts }) =>
    sessions.flatMap((one) =>
      remindersOf(one, holidays).map((reminder) => ({
        at: reminder.at,
        subject: one.id,
        localDate: reminder.localDate,
        slot: slotOf(reminder),
        what: texts.workshop.planned.remind(one.number),
      })),
    ),
  run: remindHolders,
});

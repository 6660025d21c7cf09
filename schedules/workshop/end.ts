import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Outgoing } from '../../src/messages/outgoing.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { endOf } from '../../src/rituals/workshop/workshop.ts';
import { workshopSeatKey } from '../../src/rituals/workshop/keys.ts';
import { areUnsigned, holdingSeats } from '../../src/rituals/workshop/seats.ts';
import { pausesOf } from '../../src/store/cohort/pauses.ts';
import { forgetWithdrawn, seatsOf } from '../../src/store/workshop/seats.ts';
import { changeWorkshop, isSession, lockWorkshop, type Session } from '../../src/store/workshop/workshops.ts';
import { plannedSessions } from './planned-sessions.ts';
import { workshopSubject } from '../../src/messages/workshop/subject.ts';

const isPaused = async ({ scope, now }: RunTools): Promise<boolean> => {
  const { compare } = Temporal.Instant;
  const pauses = await pausesOf(scope);
  return pauses.some(({ from, until }) => compare(from, now) <= 0 && compare(now, until) < 0);
};

/** A session that was moved meanwhile ends at its new time. */
const endedBy = async ({ subject }: Planned, { scope, now }: RunTools): Promise<Session | undefined> => {
  const one = await lockWorkshop(scope, { id: subject });
  if (one?.state !== 'planned' || !isSession(one)) return undefined;
  return Temporal.Instant.compare(endOf(one), now) <= 0 ? one : undefined;
};

const endSession = async (planned: Planned, tools: RunTools): Promise<Report> => {
  const { scope } = tools;
  const one = await endedBy(planned, tools);
  if (!one) return {};
  const on = localDate(one.startsAt, one.zone);
  await changeWorkshop(scope, one.id, { state: 'done', settledOn: on });
  await forgetWithdrawn(scope, one.id);
  const taken = holdingSeats(await seatsOf(scope, one.id)).length;
  return {
    log: [{ type: 'workshop.held', v: 1, on, facts: { places: one.places, taken } }],
  };
};

/**
 * One question to people who had a place, for the trainer; none during a pause of the cohort, or if so few that authors
 * would be obvious.
 */
const questionsToHolders = async (one: Session, tools: RunTools): Promise<Outgoing[]> => {
  const { id, trainerId } = one;
  if (!trainerId || (await isPaused(tools))) return [];
  const holders = holdingSeats(await seatsOf(tools.scope, id));
  if (!areUnsigned(holders)) return [];
  return holders.map((seat) => ({
    key: workshopSeatKey(id, seat.id, 'question'),
    kind: 'workshop-seat',
    subject: workshopSubject.write([seat.id, 'question']),
    to: { person: seat.personId },
    notAfter: tools.now.add({ hours: 24 * 5 }),
    mergeable: true,
  }));
};

/** When a session is over, its post says so, and people who had a place are asked one question. */
export const workshopEnd = defineAppointment({
  name: 'workshop-end',
  grace: Temporal.Duration.from({ hours: 12 }),
  state: plannedSessions,
  planned: (sessions, _from, _to, { texts }) =>
    sessions.map((one) => ({
      at: endOf(one),
      subject: one.id,
      localDate: localDate(one.startsAt, one.zone),
      slot: `end ${endOf(one).toString()}`,
      what: texts.workshop.planned.end(one.number),
    })),
  async run(planned, tools) {
    const one = await endedBy(planned, tools);
    const report = await endSession(planned, tools);
    return one ? { ...report, say: await questionsToHolders(one, tools) } : report;
  },
  missed: endSession,
  // Left as planned, it would be listed forever and never purged.
  evenPaused: true,
});

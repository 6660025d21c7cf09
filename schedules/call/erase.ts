import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { CALL_KEPT, expiredKey } from '../../src/rituals/call/call.ts';
import { callsIn, eraseCall } from '../../src/store/call/calls.ts';
import type { Scope } from '../../src/store/core/scope.ts';

const AT = '09:00';

/** The days on which a call is a week old. */
const readCallDays = async (scope: Scope): Promise<Temporal.PlainDate[]> => {
  const days = (await callsIn(scope)).map(({ askedOn }) => askedOn.add(CALL_KEPT).toString());
  return [...new Set(days)].map((day) => Temporal.PlainDate.from(day));
};

/** Erases requests for a call after a week and tells their authors, so that none waits forever. */
export const callErase = defineAppointment({
  name: 'call-erase',
  // One run a day for all of them, so that a run's row reveals no call.
  grace: Temporal.Duration.from({ hours: 24 * 30 }),
  state: readCallDays,
  evenPaused: true,
  planned: (days, _from, _to, { zone, texts }) =>
    days.map((day) => ({
      at: localInstant(day, AT, zone),
      subject: 'all',
      localDate: day,
      slot: 'erase',
      what: texts.call.planned,
    })),
  async run(_planned, { scope, now, zone }) {
    const today = localDate(now, zone);
    const old = (await callsIn(scope)).filter(
      ({ askedOn }) => Temporal.PlainDate.compare(askedOn.add(CALL_KEPT), today) <= 0,
    );
    for (const { id } of old) await eraseCall(scope, id);
    return {
      say: old.map(({ id, personId }) => ({
        key: expiredKey(id),
        kind: 'call-expired',
        subject: id,
        to: { person: personId },
        expected: true,
      })),
    };
  },
});

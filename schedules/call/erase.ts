import { defineAppointment } from '../../src/engine/practice/define.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { CALL_KEPT, expiredKey } from '../../src/rituals/call/call.ts';
import { callsIn, eraseCall } from '../../src/store/call/calls.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';
import { isWithin } from '../standup/plan.ts';

const AT = '09:00';

const state = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  const days = (await callsIn(scope)).map(({ askedOn }) => askedOn.add(CALL_KEPT).toString());
  return {
    days: [...new Set(days)].map((day) => Temporal.PlainDate.from(day)),
    zone: cohort?.timezone ?? 'Europe/Paris',
    what: textsIn(cohort?.locale).call.planned,
  };
};

/** Erases calls that are a week old, and says so to whoever asked: nothing waits forever without a word. */
export const callErase = defineAppointment({
  name: 'call-erase',
  // One run a day for all of them: a run's row must tell of no call.
  grace: Temporal.Duration.from({ hours: 24 * 30 }),
  state,
  evenPaused: true,
  planned: ({ days, zone, what }, from, to) =>
    days
      .map((day) => ({
        at: localInstant(day, AT, zone),
        subject: 'all',
        localDate: day,
        slot: 'erase',
        what,
      }))
      .filter(({ at }) => isWithin(at, from, to)),
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

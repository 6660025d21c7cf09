import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { workingDayFrom } from '../../src/rituals/time/working-day.ts';
import { backKey } from '../../src/rituals/cohort/keys.ts';
import { pausesOf } from '../../src/store/cohort/pauses.ts';
import { MORNING } from '../milestone/programme.ts';

/** A finished cohort does not resume. */
const isOver = (closesOn: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean =>
  closesOn !== null && Temporal.PlainDate.compare(closesOn, day) <= 0;

/** The first morning after a pause of the whole cohort. */
export const cohortBack = defineAppointment({
  name: 'cohort-back',
  grace: Temporal.Duration.from({ hours: 8 }),
  evenPaused: true,
  state: pausesOf,
  planned: (pauses, _from, _to, { zone, holidays, closesOn, bulletinChannel, texts }) =>
    pauses
      .map(({ until }) => workingDayFrom(localDate(until, zone), holidays))
      .filter((day) => !isOver(closesOn, day))
      .map((day) => ({
        at: localInstant(day, MORNING, zone),
        subject: 'all',
        localDate: day,
        slot: 'back',
        what: texts.cohortRun.back.planned,
        reaches: { channel: bulletinChannel },
      })),
  run({ localDate: day }, { cohort: { id, closesOn, bulletinChannel: channel } }) {
    if (isOver(closesOn, day)) return Promise.resolve({});
    const key = backKey(id, day);
    return Promise.resolve({
      say: [{ key, kind: 'cohort-back', subject: day.toString(), to: { channel } }],
    });
  },
});

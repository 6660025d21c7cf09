import { defineAppointment } from '../../src/engine/practice/define.ts';
import { firstWorkingDay, localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { backKey } from '../../src/rituals/cohort/keys.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { pausesOf } from '../../src/store/cohort/pauses.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';
import { MORNING } from '../milestone/programme.ts';
import { isWithin } from '../standup/plan.ts';

const state = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  return {
    pauses: await pausesOf(scope),
    closesOn: cohort?.closesOn ?? null,
    zone: cohort?.timezone ?? 'Europe/Paris',
    holidays: cohort?.holidays ?? ('FR' as const),
    channel: cohort?.bulletinChannel ?? '',
    what: textsIn(cohort?.locale).cohortRun.back.planned,
  };
};

/** A finished cohort does not resume. */
const isOver = (closesOn: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean =>
  closesOn !== null && Temporal.PlainDate.compare(closesOn, day) <= 0;

/** The first morning after a pause of the whole cohort. */
export const cohortBack = defineAppointment({
  name: 'cohort-back',
  grace: Temporal.Duration.from({ hours: 8 }),
  evenPaused: true,
  state,
  planned: (known, from, to) =>
    known.pauses
      .map(({ until }) => firstWorkingDay(localDate(until, known.zone), known.holidays))
      .filter((day) => !isOver(known.closesOn, day))
      .map((day) => ({
        at: localInstant(day, MORNING, known.zone),
        subject: 'all',
        localDate: day,
        slot: 'back',
        what: known.what,
        reaches: { channel: known.channel },
      }))
      .filter(({ at }) => isWithin(at, from, to)),
  async run({ localDate: day }, { scope }) {
    const cohort = await cohortOf(scope);
    if (!cohort || isOver(cohort.closesOn, day)) return {};
    const key = backKey(scope.cohortId, day);
    return {
      say: [{ key, kind: 'cohort-back', subject: day.toString(), to: { channel: cohort.bulletinChannel } }],
    };
  },
});

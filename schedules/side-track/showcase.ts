import { defineAppointment } from '../../src/engine/practice/define.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { showcaseKey, showcases } from '../../src/rituals/side-track/side-track.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { hasNews, takeForShowcase } from '../../src/store/side-track/side-tracks.ts';
import { textsIn } from '../../src/texts/index.ts';
import { isWithin } from '../standup/plan.ts';

const state = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  return {
    isWaited: await hasNews(scope),
    zone: cohort?.timezone ?? 'Europe/Paris',
    holidays: cohort?.holidays ?? ('FR' as const),
    what: textsIn(cohort?.locale).sideTrack.showcase.planned,
    ...(cohort ? { reaches: { channel: cohort.bulletinChannel } } : {}),
  };
};

/** Monthly, what teams shared; nothing is sent when nothing is new. */
export const sideTrackShowcase = defineAppointment({
  name: 'side-track-showcase',
  grace: Temporal.Duration.from({ hours: 6 }),
  state,
  planned({ what, reaches, isWaited, ...calendar }, from, to) {
    if (!isWaited) return [];
    const dates = datesAround(from, to);
    return showcases(calendar, dates.from, dates.to)
      .filter(({ at }) => isWithin(at, from, to))
      .map((one) => ({ ...one, subject: 'cohort', slot: 'showcase', what, ...(reaches ? { reaches } : {}) }));
  },
  async run({ localDate: day }, { scope }) {
    const cohort = await cohortOf(scope);
    const count = await takeForShowcase(scope, day);
    if (count === 0 || !cohort) return {};
    return {
      log: [{ type: 'side-track.shown', v: 1, on: day, facts: { count } }],
      say: [
        {
          key: showcaseKey(cohort.id, day),
          kind: 'side-track-showcase',
          subject: day.toString(),
          to: { channel: cohort.bulletinChannel },
        },
      ],
    };
  },
});

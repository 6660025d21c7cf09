import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { showcaseKey, showcasesBetween } from '../../src/rituals/side-track/side-track.ts';
import { hasNews, takeForShowcase } from '../../src/store/side-track/side-tracks.ts';

/** Monthly, what teams shared; nothing is sent when nothing is new. */
export const sideTrackShowcase = defineAppointment({
  name: 'side-track-showcase',
  grace: Temporal.Duration.from({ hours: 6 }),
  state: hasNews,
  planned(isWaited, from, to, cohort) {
    if (!isWaited) return [];
    const dates = datesAround(from, to);
    return showcasesBetween(cohort, dates.from, dates.to).map((one) => ({
      ...one,
      subject: 'cohort',
      slot: 'showcase',
      what: cohort.texts.sideTrack.showcase.planned,
      reaches: { channel: cohort.bulletinChannel },
    }));
  },
  async run({ localDate: day }, { scope, cohort }) {
    const count = await takeForShowcase(scope, day);
    if (count === 0) return {};
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

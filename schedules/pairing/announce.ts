import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { announceSubject } from '../../src/messages/pairing/announce.ts';
import { drawDays } from '../../src/rituals/pairing/draw-days.ts';
import { announceKey } from '../../src/rituals/pairing/keys.ts';
import { guestsOn } from '../../src/store/pairing/pairings.ts';
import { drawsAround, pairingState, plannedDraw } from './plan.ts';

/** Two days before a draw, so that anyone can sit it out. */
export const pairingAnnounce = defineAppointment({
  name: 'pairing-announce',
  // Later that day, it is still two days before.
  grace: Temporal.Duration.from({ hours: 6 }),
  state: pairingState,
  planned(someTakePart, from, to, cohort) {
    if (!someTakePart) return [];
    const what = cohort.texts.pairing.planned.announce;
    return drawsAround(cohort, from, to).map((draw) =>
      plannedDraw(draw, { at: draw.announcedAt, slot: 'announce', what }),
    );
  },
  async run({ localDate: day }, { scope, cohort }) {
    const draw = drawDays(cohort, day, day).find((one) => one.day.equals(day));
    if (!draw) return {};
    return {
      say: (await guestsOn(scope, day)).map(({ id }) => ({
        key: announceKey(scope.cohortId, day, id),
        kind: 'pairing-announce',
        subject: announceSubject(day, draw.drawnAt),
        to: { person: id },
        notAfter: draw.drawnAt,
        mergeable: true,
      })),
    };
  },
});

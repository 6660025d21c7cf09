import { defineAppointment } from '../../src/engine/practice/define.ts';
import { announceSubject } from '../../src/messages/pairing/announce.ts';
import { drawDays } from '../../src/rituals/pairing/draw-days.ts';
import { announceKey } from '../../src/rituals/pairing/keys.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { guestsOn } from '../../src/store/pairing/pairings.ts';
import { drawsBetween, pairingState, plannedDraw } from './plan.ts';

/** Two days before a draw, so that anyone can sit it out. */
export const pairingAnnounce = defineAppointment({
  name: 'pairing-announce',
  // Later that day, it is still two days before.
  grace: Temporal.Duration.from({ hours: 6 }),
  state: pairingState,
  planned: (state, from, to) =>
    drawsBetween(state, [from, to], ({ announcedAt }) => announcedAt).map((draw) =>
      plannedDraw(draw, {
        at: draw.announcedAt,
        slot: 'announce',
        what: state.texts.pairing.planned.announce,
      }),
    ),
  async run({ localDate: day }, { scope }) {
    const cohort = await cohortOf(scope);
    if (!cohort) return {};
    const { startsOn, timezone: zone, holidays } = cohort;
    const draw = drawDays({ startsOn, zone, holidays }, day, day).find((one) => one.day.equals(day));
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

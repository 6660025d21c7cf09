import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { drawPairs } from '../../src/rituals/pairing/draw.ts';
import { announcedTo, pairingKey } from '../../src/rituals/pairing/keys.ts';
import { keysBeginning } from '../../src/store/delivery/messages.ts';
import { drawableGuests, keepDraw, memoryOfDraws } from '../../src/store/pairing/pairings.ts';
import { drawsAround, pairingState, plannedDraw } from './plan.ts';

/** Two people can have a coffee; one alone waits for the next draw. */
const FEWEST = 2;
/** After that, the fortnight of this coffee is nearly over. */
const USEFUL = { hours: 24 * 7 };

/** Every two weeks, across défis, without people who sit out, are paused or have left. */
export const pairingDraw = defineAppointment({
  name: 'pairing-draw',
  grace: Temporal.Duration.from({ hours: 6 }),
  state: pairingState,
  planned(someTakePart, from, to, cohort) {
    if (!someTakePart) return [];
    const what = cohort.texts.pairing.planned.draw;
    return drawsAround(cohort, from, to).map((one) =>
      plannedDraw(one, { at: one.drawnAt, slot: 'draw', what }),
    );
  },
  async run({ localDate: day }, { scope, now }) {
    const refresh = await keysBeginning(scope.tx, [announcedTo(scope.cohortId)]);
    const guests = await drawableGuests(scope, day, now);
    const drawn =
      guests.length < FEWEST
        ? { groups: [], exhausted: false }
        : drawPairs(guests, `${scope.cohortId} ${day.toString()}`, await memoryOfDraws(scope));
    const rows = await keepDraw(scope, drawn, day);
    if (rows.length === 0) return { refresh };
    const { exhausted } = drawn;
    return {
      log: [{ type: 'pairing.drawn', v: 1, on: day, facts: { groups: drawn.groups.length, exhausted } }],
      say: rows.map(({ id, groupId, personId }) => ({
        key: pairingKey(groupId, id),
        kind: 'pairing-drawn',
        subject: groupId,
        to: { person: personId },
        notAfter: now.add(USEFUL),
        mergeable: true,
      })),
      refresh,
    };
  },
});

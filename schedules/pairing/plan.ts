import { type Cohort, readOnce } from '../../src/engine/practice/cohort.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { type DrawDay, drawDays } from '../../src/rituals/pairing/draw-days.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { someTakePart } from '../../src/store/pairing/pairings.ts';

/** Where nobody takes part, nothing is planned. */
export const pairingState = readOnce((scope) => someTakePart(scope));

/** A draw is announced before it is made, so its day may lie after the span. */
const AHEAD = { days: 7 };

export const drawsAround = (cohort: Cohort, from: Temporal.Instant, to: Temporal.Instant): DrawDay[] => {
  const dates = datesAround(from, to);
  return drawDays(cohort, dates.from, dates.to.add(AHEAD));
};

export const plannedDraw = (
  draw: DrawDay,
  { at, slot, what }: Pick<Planned, 'at' | 'slot' | 'what'>,
): Planned => ({ at, slot, what, subject: 'cohort', localDate: draw.day });

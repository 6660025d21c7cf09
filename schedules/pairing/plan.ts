import type { Planned } from '../../src/engine/practice/define.ts';
import { type DrawDay, drawDays } from '../../src/rituals/pairing/draw-days.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { someTakePart } from '../../src/store/pairing/pairings.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';
import { isWithin } from '../standup/plan.ts';

export const pairingState = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  return {
    // Nothing is planned when nobody takes part.
    cohort: cohort && (await someTakePart(scope)) ? cohort : undefined,
    texts: textsIn(cohort?.locale),
  };
};

export type PairingState = Awaited<ReturnType<typeof pairingState>>;

/** A draw is announced before it is made, so its day may lie after the span. */
const AHEAD = { days: 7 };

export const drawsBetween = (
  { cohort }: PairingState,
  [from, to]: readonly [Temporal.Instant, Temporal.Instant],
  instantOf: (draw: DrawDay) => Temporal.Instant,
): DrawDay[] => {
  if (!cohort) return [];
  const { startsOn, timezone: zone, holidays } = cohort;
  const dates = datesAround(from, to);
  return drawDays({ startsOn, zone, holidays }, dates.from, dates.to.add(AHEAD)).filter((draw) =>
    isWithin(instantOf(draw), from, to),
  );
};

export const plannedDraw = (
  draw: DrawDay,
  { at, slot, what }: Pick<Planned, 'at' | 'slot' | 'what'>,
): Planned => ({ at, slot, what, subject: 'cohort', localDate: draw.day });

import { setTimeout as wait } from 'node:timers/promises';
import { type DueDelivery, SWEEP_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { isAway } from '../../store/core/away.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { type Claim, claimTogether } from './claim.ts';
import { deliverTogether } from './deliver-together.ts';
import type { Lanes } from './lanes.ts';

/** How many are claimed in one transaction: few enough to leave well within their lease. */
const TOGETHER = 64;

/** Milliseconds: half the time for which slots are taken ahead, so that the next are taken before those are used up. */
const SLOTS_AGAIN = SWEEP_AHEAD * 500;

/** While one group leaves, the next is prepared. */
const GROUPS_AT_ONCE = 2;

/** In their order, but each person once in a group: the second message is judged once the first is counted. */
export const inGroupsOf = (most: number, due: readonly DueDelivery[]): string[][] => {
  const groups: { ids: string[]; people: Set<string> }[] = [];
  for (const { id, personId } of due) {
    const takes = groups.find(({ ids, people }) => ids.length < most && !(personId && people.has(personId)));
    const group = takes ?? { ids: [], people: new Set() };
    if (!takes) groups.push(group);
    group.ids.push(id);
    if (personId) group.people.add(personId);
  }
  return groups.map(({ ids }) => ids);
};

/** One look at what is due. */
export type Look = {
  now: Temporal.Instant;
  /** A platform sets a pace. */
  paced: boolean;
  failed: Set<string>;
  unclaimed: Set<string>;
};

/** The process around it. */
type Around = {
  lanes: Lanes;
  signal: AbortSignal;
  /** It still moves on. */
  turned: () => void;
  track: <Found>(sending: Promise<Found>) => Promise<Found>;
};

/** One that cannot be claimed keeps no other from leaving. */
const claimSafely = async (context: Context, ids: readonly string[], look: Look): Promise<Claim[]> => {
  try {
    return await claimTogether(context, ids, { now: look.now, ahead: SWEEP_AHEAD });
  } catch (error) {
    if (ids.length > 1 && !isAway(error)) {
      const claims: Claim[] = [];
      for (const id of ids) claims.push(...(await claimSafely(context, [id], look)));
      return claims;
    }
    for (const id of ids) look.failed.add(id);
    context.log.error({ deliveries: ids, claim: 'failed', err: withoutValues(error) });
    return [];
  }
};

/**
 * Group after group: while one leaves, the next is prepared. Where a platform sets the pace, a group waits for its slots, so
 * that the order is kept.
 */
export const leaveInGroups = async (
  context: Context,
  due: readonly DueDelivery[],
  look: Look,
  { lanes, signal, turned, track }: Around,
): Promise<void> => {
  const all: Promise<void>[] = [];
  const leaving = new Set<Promise<void>>();
  const start = (claims: readonly Claim[]): void => {
    const one = track(deliverTogether(context, claims, { now: look.now, lanes, signal }));
    const end = () => leaving.delete(one);
    all.push(one);
    leaving.add(one);
    void one.then(end, end);
  };
  for (const group of inGroupsOf(TOGETHER, due)) {
    let left: readonly string[] = group;
    while (left.length > 0 && !signal.aborted) {
      if (leaving.size === GROUPS_AT_ONCE) await Promise.race(leaving);
      turned();
      const claims = await track(claimSafely(context, left, look));
      const claimed = new Set(claims.map(({ delivery: { id } }) => id));
      left = left.filter((id) => !claimed.has(id));
      if (claims.length > 0) start(claims);
      if (!look.paced || leaving.size === 0) break;
      if (left.length > 0) await Promise.race([...leaving, wait(SLOTS_AGAIN)]);
    }
    for (const id of left) look.unclaimed.add(id);
    // No slot is close: whatever else can leave is found by the next look.
    if (signal.aborted || (look.paced && left.length === group.length)) break;
  }
  await Promise.all(all);
};

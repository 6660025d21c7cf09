import { RING_AHEAD } from '../../store/delivery/due-deliveries.ts';
import type { Context } from '../context.ts';
import { claimTogether } from './claim.ts';
import { deliverTogether } from './deliver-together.ts';
import { makeLanes } from './lanes.ts';
import { leaveAtOnce } from './leave-at-once.ts';
import { leaveInGroups } from './leave-in-groups.ts';
import { makeUnderway, oneAtATime } from './underway.ts';

/** Calls to platforms at once, for what is swept and for what is rung. */
const LANES = 16;

/** Delivers until nothing is due, deliveries unlocked by others included. `turned`: it still moves on. */
export const makeDrain = (context: Context, turned: () => void = () => {}) => {
  const halting = new AbortController();
  const { signal } = halting;
  const { track, settled } = makeUnderway();
  const [swept, rung] = [makeLanes(LANES), makeLanes(LANES)];
  /** Rung for, and on their way: the sweep leaves them alone. */
  const inHand = new Set<string>();

  const drain = async (): Promise<void> => {
    const failed = new Set<string>();
    // What a sweep beside this one has in hand may unlock others: the lines of a bulletin wait for its first message.
    do await leaveInGroups(context, failed, { lanes: swept, signal, turned, track, inHand });
    while ((await settled()) && !signal.aborted);
  };

  /** Each leaves at once if its platform has room, or else in its turn. */
  const ringAll = async (ids: readonly string[]): Promise<void> => {
    turned();
    let left = await leaveAtOnce(context, ids, { lanes: rung, signal });
    while (left.length > 0 && !signal.aborted) {
      turned();
      const now = await context.clock.now();
      const claims = await claimTogether(context, left, { now, ahead: RING_AHEAD });
      if (claims.length === 0) return;
      const claimed = new Set(claims.map(({ delivery: { id } }) => id));
      left = left.filter((id) => !claimed.has(id));
      await deliverTogether(context, claims, { now, lanes: rung, signal });
    }
  };

  const ring = async (ids: readonly string[]): Promise<void> => {
    const own = ids.filter((id) => !inHand.has(id));
    for (const id of own) inHand.add(id);
    await ringAll(ids).finally(() => {
      for (const id of own) inHand.delete(id);
    });
  };

  return {
    ring: (ids: readonly string[]) => track(ring(ids)),
    drain,
    sweep: oneAtATime(drain, signal),
    /** Starts no new delivery; running ones finish. */
    halt: () => halting.abort(),
    isHalted: () => signal.aborted,
    settled: async (): Promise<void> => void (await settled()),
  };
};

import { setTimeout as wait } from 'node:timers/promises';
import { dueDeliveries, type Look, SWEEP_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { isAway } from '../../store/core/away.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { type Claim, type Claimable, claimNext, claimTogether } from './claim.ts';
import { deliverTogether } from './deliver-together.ts';
import type { Lanes } from './lanes.ts';

/** How many are claimed in one transaction: few enough to leave well within their lease. */
const TOGETHER = 64;

/**
 * Milliseconds: half the time for which slots are taken ahead, so that the next are taken before those are used up. Also where
 * nothing sets the pace: what is recorded on a line that is dead holds back nothing else.
 */
const LOOKED_AGAIN = SWEEP_AHEAD * 500;

/** While one group leaves, the next is prepared. */
const GROUPS_AT_ONCE = 2;

/** The process around it. */
type Around = {
  lanes: Lanes;
  signal: AbortSignal;
  /** It still moves on. */
  turned: () => void;
  track: <Found>(sending: Promise<Found>) => Promise<Found>;
  /** On their way already. */
  inHand: ReadonlySet<string>;
};

/** As many as platforms take in the time for which slots are reserved: more would only be locked for nothing. */
const groupSize = ({ chats }: Context): number => {
  const paces = [...chats.values()].flatMap(({ pace }) => pace ?? []);
  if (paces.length < chats.size) return TOGETHER;
  const perMinute = paces.reduce((sum, { perMinute: { send, edit, find } }) => sum + send + edit + find, 0);
  return Math.min(TOGETHER, Math.ceil((perMinute / 60) * SWEEP_AHEAD));
};

/** One that cannot be claimed keeps no other from leaving. */
const claimOneByOne = async (context: Context, look: Look, failed: Set<string>): Promise<Claimable> => {
  const claims: Claim[] = [];
  for (const id of await dueDeliveries(context.db, look))
    try {
      claims.push(...(await claimTogether(context, [id], { now: look.now, ahead: SWEEP_AHEAD })));
    } catch (error) {
      failed.add(id);
      context.log.error({ deliveries: [id], claim: 'failed', err: withoutValues(error) });
    }
  return { claims, putOff: 0, left: [] };
};

const NOTHING: Claimable = { claims: [], putOff: 0, left: [] };

/** Where nothing more is expected, one question tells: a claim is five. */
const claimSafely = async (
  context: Context,
  look: Look,
  { failed, isExpected }: { failed: Set<string>; isExpected: boolean },
): Promise<Claimable> => {
  try {
    if (!isExpected && (await dueDeliveries(context.db, { ...look, most: 1 })).length === 0) return NOTHING;
    return await claimNext(context, look);
  } catch (error) {
    if (isAway(error)) throw error;
    return claimOneByOne(context, look, failed);
  }
};

/** Groups on their way: `leaving` until platforms have taken all of them, `unrecorded` until that is written down too. */
const makeGroups = (context: Context, { lanes, signal, track }: Around) => {
  const [leaving, unrecorded] = [new Set<Promise<void>>(), new Set<Promise<void>>()];
  let recorded = 0;
  return {
    leaving,
    unrecorded,
    recorded: () => recorded,
    start(claims: readonly Claim[], now: Temporal.Instant): void {
      const { promise, resolve: taken } = Promise.withResolvers<void>();
      leaving.add(promise);
      void promise.then(() => leaving.delete(promise));
      const whole = track(deliverTogether(context, claims, { now, lanes, signal, taken }))
        .catch((error: unknown) => context.log.error({ outcome: 'failed', err: withoutValues(error) }))
        .finally(() => {
          taken();
          unrecorded.delete(whole);
          recorded += 1;
        });
      unrecorded.add(whole);
    },
  };
};

/**
 * Group after group in the fair order, until nothing can be claimed: while one leaves, the next is prepared. Each is looked for
 * anew, so what a dead process left behind does not wait behind a queue.
 */
export const leaveInGroups = async (context: Context, failed: Set<string>, around: Around): Promise<void> => {
  const { signal, turned, track, inHand } = around;
  const { leaving, unrecorded, recorded, start } = makeGroups(context, around);
  const most = groupSize(context);
  /** Due and left: another process writes to these people, or no slot is close. What comes after them may leave. */
  let left: readonly string[] = [];
  let isExpected = false;
  while (!signal.aborted) {
    if (leaving.size === GROUPS_AT_ONCE) await Promise.race(leaving);
    turned();
    const before = recorded();
    const now = await context.clock.now();
    const look = { now, most, without: [...failed, ...left, ...inHand] };
    const found: Claimable = await track(claimSafely(context, look, { failed, isExpected }));
    if (found.claims.length > 0) start(found.claims, now);
    const moved = found.claims.length + found.putOff > 0;
    isExpected = found.claims.length + found.putOff + found.left.length >= most;
    left = moved ? [] : [...left, ...found.left];
    if (moved || found.left.length > 0) continue;
    left = [];
    // What was recorded meanwhile may unlock others: the next part of a long message, the lines under a first one.
    if (recorded() !== before) continue;
    if (unrecorded.size === 0) return;
    await Promise.race([...unrecorded, wait(LOOKED_AGAIN, undefined, { ref: false })]);
  }
};

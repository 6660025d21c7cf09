import { dueDeliveries, type DueDelivery, RING_AHEAD } from '../../store/delivery/due-deliveries.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { deliver } from './deliver.ts';
import { deliverTogether, TOGETHER } from './deliver-together.ts';

/** Parallel calls when a platform sets the pace: enough to wait for answers without missing a slot. */
const LANES = 8;

/** Deliveries underway in this process, rung for or swept, which a caller who drains waits for. */
const makeUnderway = () => {
  const underway = new Set<Promise<unknown>>();
  return {
    async track<Found>(sending: Promise<Found>): Promise<Found> {
      underway.add(sending);
      try {
        return await sending;
      } finally {
        underway.delete(sending);
      }
    },
    /** False when there was nothing to wait for. */
    async settled(): Promise<boolean> {
      const waited = underway.size > 0;
      await Promise.allSettled(underway);
      return waited;
    },
  };
};

/** Two in a process would claim the same deliveries. What is rung for during one is swept by another, after it. */
const oneAtATime = (drain: () => Promise<void>, signal: AbortSignal): (() => Promise<void>) => {
  let sweeping: Promise<void> | undefined;
  let isRungAgain = false;
  const sweep = (): Promise<void> => {
    isRungAgain = sweeping !== undefined;
    sweeping ??= drain().finally(() => {
      sweeping = undefined;
      if (isRungAgain && !signal.aborted) void sweep().catch(() => {});
    });
    return sweeping;
  };
  return sweep;
};

const inChunks = (due: readonly DueDelivery[]): DueDelivery[][] =>
  Array.from({ length: Math.ceil(due.length / TOGETHER) }, (_chunk, at) =>
    due.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

/** One look at what is due. */
type Pass = { failed: Set<string>; claimed: Set<string> };

/** Delivers until nothing is due, deliveries unlocked by others included. `turned`: it still moves on. */
export const makeDrain = (context: Context, turned: () => void = () => {}) => {
  const halting = new AbortController();
  const { signal } = halting;
  const isPaced = () => [...context.chats.values()].some(({ pace }) => pace);
  const { track, settled } = makeUnderway();

  const start = async (id: string, ahead?: number): Promise<boolean> => {
    turned();
    return !signal.aborted && (await track(deliver(context, id, ahead)));
  };

  /** One that cannot be claimed, because somebody holds what it needs, keeps no other from leaving. */
  const startSafely = async (id: string, { failed, claimed }: Pass): Promise<void> => {
    try {
      if (await start(id)) claimed.add(id);
    } catch (error) {
      failed.add(id);
      context.log.error({ delivery: id, claim: 'failed', err: withoutValues(error) });
    }
  };

  const inLanes = async (due: DueDelivery[], pass: Pass): Promise<void> => {
    const lane = async (): Promise<void> => {
      for (let one = due.shift(); one && !signal.aborted; one = due.shift()) await startSafely(one.id, pass);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };

  const together = async (due: DueDelivery[], now: Temporal.Instant, pass: Pass): Promise<void> => {
    for (const chunk of inChunks(due)) {
      if (signal.aborted) return;
      turned();
      try {
        for (const id of await track(deliverTogether(context, chunk, now))) pass.claimed.add(id);
      } catch {
        for (const { id } of chunk) await startSafely(id, pass);
      }
    }
  };

  const drain = async (): Promise<void> => {
    const failed = new Set<string>();
    /** Found due and not claimed: another process has them, and holding on to them here would keep this one busy. */
    let held: ReadonlySet<string> = new Set();
    while (!signal.aborted) {
      const now = await context.clock.now();
      const due = (await dueDeliveries(context.db, now)).filter(({ id }) => !failed.has(id));
      if (due.every(({ id }) => held.has(id))) {
        // What a sweep beside this one has in hand may unlock others: the lines of a bulletin wait for its first message.
        if (await settled()) continue;
        return;
      }
      const found = due.map(({ id }) => id);
      const claimed = new Set<string>();
      const pass = { failed, claimed };
      await (isPaced() ? inLanes(due, pass) : together(due, now, pass));
      await settled();
      held = new Set(found.filter((id) => !claimed.has(id)));
    }
  };

  return {
    /** Leaves at once if its platform has room, or else in its turn. */
    ring: async (id: string) => void (await start(id, RING_AHEAD)),
    drain,
    sweep: oneAtATime(drain, signal),
    /** Starts no new delivery; running ones finish. */
    halt: () => halting.abort(),
    isHalted: () => signal.aborted,
    settled: async (): Promise<void> => void (await settled()),
  };
};

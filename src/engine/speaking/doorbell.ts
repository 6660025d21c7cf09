import { afterCommit, type Tx } from '../../store/core/database.ts';
import type { Bell } from '../context.ts';

/** An answer leaves at once; more deliveries leave in the fair order of the sweep, which claims and renders them together. */
const FEW = 2;

/** At once: the other connections of the pool are for people who wait for an answer. */
const LANES = 4;

/** In one transaction. */
const TOGETHER = 16;

type Deliver = (deliveryIds: readonly string[]) => Promise<void>;

export type Doorbell = Bell & {
  /** `deliver` brings deliveries to their platforms; `sweep`, all that are due. Until then, nobody answers. */
  answerWith(deliver: Deliver, sweep: () => Promise<void>): void;
};

/** A fault is logged where it happens, and the sweep comes by again. What is rung for while all lanes are busy leaves together. */
const inLanes = (deliver: Deliver) => {
  const waiting: string[] = [];
  let busy = 0;
  const lane = async (): Promise<void> => {
    busy += 1;
    while (waiting.length > 0) await deliver(waiting.splice(0, TOGETHER)).catch(() => {});
    busy -= 1;
  };
  return (ids: readonly string[]): void => {
    waiting.push(...ids);
    if (busy < LANES) void lane();
  };
};

/**
 * Rings in the process that wrote the deliveries, once they are committed: it is there, and knows them. If it stops just
 * then, the sweep of any process finds them within a second.
 */
export const makeDoorbell = (): Doorbell => {
  let answer: (ids: readonly string[]) => void = () => {};
  const rung = new WeakMap<Tx, string[]>();
  return {
    ring(tx, ids) {
      const known = rung.get(tx);
      if (known) known.push(...ids);
      else {
        const all = [...ids];
        rung.set(tx, all);
        afterCommit(tx, () => {
          rung.delete(tx);
          answer(all);
        });
      }
      return Promise.resolve();
    },
    answerWith(deliver, sweep) {
      const deliverAll = inLanes(deliver);
      answer = (ids) => {
        if (ids.length > FEW) void sweep().catch(() => {});
        else deliverAll(ids);
      };
    },
  };
};

/** For scripts and tests, which drain by hand. */
export const silentBell: Bell = { ring: () => Promise.resolve() };

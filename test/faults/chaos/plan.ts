import type { Breakage } from './breakage.ts';

type Wanted = { prompts: number; kills: number; databaseRestarts: number };
type Fault = { after: number; run: () => Promise<void> };

/** Faults spread over the run by how many prompts were delivered, in an order that the seed repeats. */
export const planFaults = (
  { prompts, kills, databaseRestarts }: Wanted,
  breakage: Breakage,
  luck: () => number,
) => {
  const faults: Fault[] = [];
  const add = (count: number, run: () => Promise<void>): void => {
    for (let at = 0; at < count; at += 1) faults.push({ after: luck() * prompts * 0.97, run });
  };
  const everything = Math.floor(databaseRestarts / 3);
  add(Math.max(0, kills - 2 * everything), breakage.killOne);
  add(databaseRestarts - everything, breakage.restartDatabase);
  add(everything, breakage.killAll);
  add(Math.ceil(kills / 20), breakage.freezeOne);
  add(Math.ceil(kills / 10), breakage.cutConnections);
  add(Math.ceil(kills / 25), breakage.pullCable);
  add(Math.ceil(kills / 25), breakage.jumpClock);
  const inOrder = faults.toSorted((a, b) => a.after - b.after);

  return {
    /** Everything that is due once so many prompts were delivered. */
    async upTo(delivered: number): Promise<void> {
      while ((inOrder[0]?.after ?? Infinity) <= delivered) await inOrder.shift()?.run();
    },
    async rest(): Promise<void> {
      for (const { run } of inOrder.splice(0)) await run();
    },
  };
};

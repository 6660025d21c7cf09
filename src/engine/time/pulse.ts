/** Seconds without a turn, after which only a restart helps: longer than all that a turn may wait for. */
const STUCK_AFTER = 120;

/** Whether the loop that sends and keeps appointments turns. By this process's own clock, which does not jump. */
export type Pulse = { beat(): void; isTurning(): boolean };

export const makePulse = (now: () => number = () => performance.now()): Pulse => {
  let last: number | undefined;
  return {
    beat: () => {
      last = now();
    },
    // Not begun yet: it is starting.
    isTurning: () => last === undefined || now() - last < STUCK_AFTER * 1000,
  };
};

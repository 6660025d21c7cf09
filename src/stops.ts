import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds for everything: service managers kill after ten seconds or more. */
const WITHIN = 10_000;

export const STOPPED_BY_FORCE =
  'Stopping took more than ten seconds, so it was done by force. What was acknowledged is kept; a message that was leaving is looked up at the next start.';

type Stop = () => Promise<void>;

/** What has to be stopped, in reverse order of start. */
export const makeStops = (within: number = WITHIN) => {
  const stops: Stop[] = [];
  const inOrder = async (): Promise<void> => {
    // A failure does not prevent the other stops.
    for (const stop of stops.splice(0).toReversed()) await stop().catch(() => {});
  };
  return {
    push: (stop: Stop): void => void stops.push(stop),
    /** False when it took too long: whatever is not stopped yet has to be left. */
    runAll: (): Promise<boolean> =>
      Promise.race([inOrder().then(() => true), wait(within, false, { ref: true })]),
  };
};

export type Stops = ReturnType<typeof makeStops>;

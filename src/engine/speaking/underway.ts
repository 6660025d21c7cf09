/** Deliveries underway in this process, rung for or swept, which a caller who drains waits for. */
export const makeUnderway = () => {
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
export const oneAtATime = (drain: () => Promise<void>, signal: AbortSignal): (() => Promise<void>) => {
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

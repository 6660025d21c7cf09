/** Runs so many at a time; the others wait for their turn. */
export const limitConcurrency = (atOnce: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed over: nobody who arrives now takes it first.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};

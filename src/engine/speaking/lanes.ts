type Job = { place: string; work: () => Promise<void> };

/** So many at once, and in each place one after the other, in the order in which they were asked for. */
export const makeLanes = (most: number) => {
  const waiting: Job[] = [];
  const busy = new Set<string>();
  const next = (): void => {
    while (busy.size < most) {
      const at = waiting.findIndex(({ place }) => !busy.has(place));
      const [job] = at < 0 ? [] : waiting.splice(at, 1);
      if (!job) return;
      busy.add(job.place);
      void job.work().finally(() => {
        busy.delete(job.place);
        next();
      });
    }
  };
  return (place: string, work: () => Promise<void>): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.push({ place, work: () => work().then(resolve, reject) });
    next();
    return promise;
  };
};

export type Lanes = ReturnType<typeof makeLanes>;

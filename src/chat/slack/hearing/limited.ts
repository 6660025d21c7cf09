/** Milliseconds without another notice of too many events: Slack repeats it each minute while it lasts. */
const LASTS = 90_000;

export type TooManyEvents = {
  /** Slack says it: true the first time. */
  noticed(): boolean;
  stop(): void;
};

/** Slack brings no events while there are too many. `over` runs once it says nothing of it any more. */
export const tooManyEvents = (over: () => void, lasts: number = LASTS): TooManyEvents => {
  let timer: NodeJS.Timeout | undefined;
  return {
    noticed() {
      const isFirst = timer === undefined;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        over();
      }, lasts);
      return isFirst;
    },
    stop: () => clearTimeout(timer),
  };
};

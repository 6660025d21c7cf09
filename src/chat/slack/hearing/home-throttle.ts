/** Milliseconds. The event comes at each visit, also of the other tab; nothing changes that fast. */
const EVERY = 10_000;
const REMEMBERED = 1_000;

/** Whether a person's Home tab is due to be drawn again. Forgotten with the process: drawing it once more does no harm. */
export const makeThrottle = (now: () => number = Date.now): ((user: string) => boolean) => {
  const drawn = new Map<string, number>();
  return (user) => {
    if (now() - (drawn.get(user) ?? 0) < EVERY) return false;
    if (drawn.size >= REMEMBERED) drawn.clear();
    drawn.set(user, now());
    return true;
  };
};

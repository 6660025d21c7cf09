/** Milliseconds. The event comes at each visit, of the other tab too; nothing changes that fast. */
const EVERY = 10_000;
const REMEMBERED = 1_000;

/** Whether to redraw a person's Home tab. Only in memory, since redrawing is harmless. */
export const makeThrottle = (now: () => number = Date.now): ((user: string) => boolean) => {
  const drawn = new Map<string, number>();
  return (user) => {
    if (now() - (drawn.get(user) ?? 0) < EVERY) return false;
    if (drawn.size >= REMEMBERED) drawn.clear();
    drawn.set(user, now());
    return true;
  };
};

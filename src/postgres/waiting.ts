import { setTimeout as pause } from 'node:timers/promises';

// A start takes 20 ms and a stop 40 ms: looking every 5 ms costs nothing and is not felt.
const BETWEEN_LOOKS_MS = 5;

/** Looks until what is seen is true (or any truthy value), and resolves to what was seen last. */
export async function until<Seen>(look: () => Seen, withinMs: number): Promise<Seen> {
  const deadline = performance.now() + withinMs;
  let seen = look();
  while (!seen && performance.now() < deadline) {
    await pause(BETWEEN_LOOKS_MS);
    seen = look();
  }
  return seen;
}

import { setTimeout as pause } from 'node:timers/promises';

// A start takes 20 ms and a stop 40 ms: checking every 5 ms costs nothing and is not noticeable.
const BETWEEN_LOOKS_MS = 5;

/** Polls until the result is truthy or time is up, and resolves to the last result. */
export async function waitUntil<Seen>(look: () => Seen, withinMs: number): Promise<Seen> {
  const deadline = performance.now() + withinMs;
  let seen = look();
  while (!seen && performance.now() < deadline) {
    await pause(BETWEEN_LOOKS_MS);
    seen = look();
  }
  return seen;
}

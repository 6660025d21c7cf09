/** Acts of one person handled at once, and those that wait for their turn. */
const AT_ONCE = 2;
const WAITING = 20;

type Queue = { running: number; waiting: (() => void)[] };

export class TooMany extends Error {
  override name = 'TooMany';
}

/**
 * One person who acts a hundred times a second waits for their own acts, and nobody else does. Beyond what may wait, an
 * act is refused with a sentence: nothing is dropped in silence.
 */
export const makeTurns = (atOnce: number = AT_ONCE, mostWaiting: number = WAITING) => {
  const queues = new Map<string, Queue>();

  const enter = async (queue: Queue): Promise<void> => {
    if (queue.running >= atOnce) {
      if (queue.waiting.length >= mostWaiting) throw new TooMany();
      // Whoever leaves passes its place on.
      await new Promise<void>((resolve) => queue.waiting.push(resolve));
      return;
    }
    queue.running += 1;
  };

  const leave = (person: string, queue: Queue): void => {
    const next = queue.waiting.shift();
    if (next) return next();
    queue.running -= 1;
    if (queue.running === 0) queues.delete(person);
  };

  return async <T>(person: string, work: () => Promise<T>): Promise<T> => {
    const queue = queues.getOrInsertComputed(person, () => ({ running: 0, waiting: [] }));
    await enter(queue);
    try {
      return await work();
    } finally {
      leave(person, queue);
    }
  };
};

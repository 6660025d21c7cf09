import { setTimeout as wait } from 'node:timers/promises';

/** Lost, refused, starting, stopping, full, or too slow to wait for: nothing was stored, and queries are taken later. */
const AWAY = /^(ECONN\w+|EPIPE|ENOENT|CONNECT\w+|TOO_LATE|08\w{3}|53\w{3}|57P0[1-5]|57014|55P03|25P0[34])$/;

/** Two transactions in each other's way: PostgreSQL undid one of them, which may run again. */
const CONFLICT = /^(40001|40P01)$/;

const hasCode = (error: unknown, codes: RegExp): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && codes.test(String(cause.code))) return true;
  return false;
};

/** Whether nothing was stored because the database is away, rather than for a fault of ours. */
export const isAway = (error: unknown): boolean => hasCode(error, AWAY);

const TRIES = 5;
/** Milliseconds before the second try, at most; it doubles. */
const FIRST_PAUSE = 20;

/** Runs a transaction again, a little later, if another one was in its way. */
export const retryConflicts = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      if (tried === TRIES || !hasCode(error, CONFLICT)) throw error;
      await wait(Math.random() * FIRST_PAUSE * 2 ** tried);
    }
  }
};

const LOOKS = 10;
const BETWEEN_LOOKS = 200;

/**
 * The connection was lost after the commit was sent: whether it was kept, which the database still knows once it is
 * back. False when it does not come back in time.
 */
export const wasKept = async (statusOf: () => Promise<string | null>): Promise<boolean> => {
  for (let look = 0; look < LOOKS; look += 1) {
    const status = await statusOf().catch(() => 'unreachable');
    if (status === 'committed') return true;
    if (status === 'aborted' || status === null) return false;
    await wait(BETWEEN_LOOKS);
  }
  return false;
};

class TooLate extends Error {
  readonly code = 'TOO_LATE';
  override name = 'TooLate';
}

/**
 * Gives up on a transaction that the database has not begun in time: too many are waiting, or the line is dead. If it
 * begins later all the same, it ends at once, so that what was said to be lost is not stored afterwards.
 */
export const makeStart = (within: number | undefined) => {
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => {});
  let gaveUp = false;
  const timer =
    within === undefined
      ? undefined
      : setTimeout(() => {
          gaveUp = true;
          late.reject(new TooLate('the database did not answer in time: nothing was stored'));
        }, within);
  return {
    begun: <T>(id: T): T => {
      if (gaveUp) throw new TooLate('begun too late: nothing is stored');
      clearTimeout(timer);
      return id;
    },
    race: async <T>(transaction: Promise<T>): Promise<T> => {
      try {
        return await Promise.race([transaction, late.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
};

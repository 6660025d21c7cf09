import type { Chat } from '../../chat/chat.ts';

/** Answers missing one after the other before a workspace is left alone. */
const STREAK = 5;
/** Seconds of the first rest; it doubles, up to five minutes. */
const FIRST_REST = 30;
/** Also how long it lasts before somebody is told. */
export const LONGEST_REST = 300;

export type Breaker = {
  answered(): void;
  /** Counts a missing answer. Rests when there were too many in a row, and again at each one after that: then, true. */
  failed(rest: (seconds: number) => Promise<void>): Promise<boolean>;
};

const makeBreaker = (): Breaker => {
  let missing = 0;
  return {
    answered: () => {
      missing = 0;
    },
    failed: async (rest) => {
      missing += 1;
      if (missing < STREAK) return false;
      await rest(Math.min(LONGEST_REST, FIRST_REST * 2 ** (missing - STREAK)));
      return true;
    },
  };
};

const breakers = new WeakMap<Chat, Breaker>();

/** Of one workspace, in this process. Its rests are in the database, so that others keep them too. */
export const breakerFor = (chat: Chat): Breaker => breakers.getOrInsertComputed(chat, makeBreaker);

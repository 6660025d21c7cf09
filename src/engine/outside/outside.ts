import type { Context } from '../context.ts';
import { makeLookUps } from './look-up.ts';
import { makeReturns } from './read-returned.ts';

/** What is asked of other servers each minute; nobody waits for them. */
export const makeOutside = (context: Context) => {
  const lookUps = makeLookUps(context);
  const returns = makeReturns(context);
  return {
    lookUp: lookUps.lookUp,
    readReturned: returns.read,
    askAll: (): void => {
      void lookUps.lookUp();
      void returns.readIfDue();
    },
    settled: async (): Promise<void> => {
      await lookUps.settled();
      await returns.settled();
    },
  };
};

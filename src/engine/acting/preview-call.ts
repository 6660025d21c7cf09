import type { Answer, Call } from '../../chat/chat.ts';
import { inTransaction } from '../../store/core/database.ts';
import type { Context } from '../context.ts';
import { answerRefusal } from '../fault.ts';
import { Refused } from '../practice/refused.ts';
import { answerToShow, FailedIn, type Handled, handleCall } from './handle-call.ts';
import type { Done } from './run-request.ts';

/** What an act would do. */
export type Preview = { outcome: Done['outcome']; answer: Answer; changes: boolean } | { refused: Answer };

class Previewed extends Error {
  readonly handled: Handled;
  constructor(handled: Handled) {
    super('previewed');
    this.handled = handled;
  }
}

/** What an act would do, and nothing of it done: a link is opened by whoever scans the mail it came in. */
export const previewCall = async (context: Context, call: Call): Promise<Preview> => {
  try {
    return await inTransaction(context.db, async (tx) => {
      throw new Previewed(await handleCall(context, { tx, now: await context.clock.now(tx) }, call));
    });
  } catch (error) {
    if (error instanceof Previewed) {
      const { outcome, changes, texts } = error.handled;
      return { outcome, changes, answer: answerToShow(context, outcome.answer, call, texts) };
    }
    if (!(error instanceof FailedIn)) throw error;
    if (!(error.cause instanceof Refused)) throw error.cause;
    return { refused: answerToShow(context, answerRefusal(call, error.cause), call, error.texts) };
  }
};

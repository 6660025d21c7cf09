import { type Answer, type Call, Unavailable } from '../../chat/chat.ts';
import { typesetAnswer } from '../../chat/typeset.ts';
import { isAway } from '../../store/core/away.ts';
import { inTransaction } from '../../store/core/database.ts';
import { textsIn } from '../../texts/index.ts';
import type { Context } from '../context.ts';
import { answerFault, answerRefusal, answerTooMany } from '../fault.ts';
import { Refused } from '../practice/refused.ts';
import { answerToShow, FailedIn, type Handled, handleCall } from './handle-call.ts';
import { makeTurns, TooMany } from './turns.ts';

const outcomeOf = (error: unknown): 'away' | 'refused' | 'failed' => {
  if (isAway(error)) return 'away';
  return error instanceof Refused ? 'refused' : 'failed';
};

/** Milliseconds. Platforms wait three seconds for an answer. */
const BEGUN_WITHIN = 2_000;

const answerTo = async (context: Context, call: Call): Promise<Handled> =>
  inTransaction(
    context.db,
    async (tx) => {
      const done = await handleCall(context, { tx, now: await context.clock.now(tx) }, call);
      await context.passing?.('act written');
      return done;
    },
    { begunWithin: BEGUN_WITHIN },
  );

/**
 * Handles one act of a person, from the platform to its answer. All changes are committed before the answer leaves; no
 * network call inside.
 */
export const receive = async (context: Context, call: Call): Promise<Answer> => {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const { outcome, name, texts } = await answerTo(context, call);
    await context.passing?.('act kept');
    context.log.info({ command: name, by: call.act.kind, outcome: 'done', ms: took() });
    context.acted?.({ outcome: 'done', ms: took() });
    return answerToShow(context, outcome.answer, call, texts);
  } catch (thrown) {
    const texts = thrown instanceof FailedIn ? thrown.texts : textsIn(undefined);
    const error = thrown instanceof FailedIn ? thrown.cause : thrown;
    context.acted?.({ outcome: outcomeOf(error), ms: took() });
    const fault = () => typesetAnswer(answerFault(context, call, error, texts), texts.locale);
    if (isAway(error)) throw new Unavailable(fault(), { cause: error });
    if (!(error instanceof Refused)) return fault();
    context.log.info({ by: call.act.kind, outcome: 'refused', ms: took() });
    return answerToShow(context, answerRefusal(call, error), call, texts);
  }
};

/** Each person in their own turn, so that one who acts a hundred times a second slows nobody else down. */
export const receiveInTurn = (context: Context): ((call: Call) => Promise<Answer>) => {
  const inTurn = makeTurns();
  return async (call) => {
    try {
      return await inTurn(`${call.workspace.externalId} ${call.user}`, () => receive(context, call));
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      context.log.warn({ by: call.act.kind, outcome: 'too many' });
      context.acted?.({ outcome: 'too many', ms: 0 });
      return answerTooMany(call, textsIn(undefined));
    }
  };
};

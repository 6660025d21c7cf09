import { type Answer, type Call, Unavailable } from '../../chat/chat.ts';
import { forgetCall, takeCall } from '../../store/core/instance.ts';
import { inTransaction, isAway, type Tx } from '../../store/core/database.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { type FoundCaller, findCallerAndScope, type Unknown } from './caller.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../practice/define.ts';
import { answerRefusal, answerFault } from '../fault.ts';
import { actId, attemptCall } from './attempt.ts';
import { answerStranger } from './answer-stranger.ts';
import { record } from '../record.ts';
import { Refused } from '../practice/refused.ts';
import { withUniqueIds } from '../speaking/unique-ids.ts';
import type { Done } from './run-request.ts';

const scopeOf = ({ cohort }: Outcome, { scope }: FoundCaller): Scope =>
  cohort === undefined ? scope : makeScope(scope.tx, cohort);

type Moment = { tx: Tx; now: Temporal.Instant; speak: (texts: Texts) => void };

const handleCall = async (context: Context, moment: Moment, call: Call): Promise<Done> => {
  const found = await findCallerAndScope(moment.tx, call, moment.now);
  return 'stranger' in found
    ? handleStranger(context, moment, call, found)
    : handleKnown(context, moment, call, found);
};

/** The act's id is not stored: asking twice gives a stranger the same answer. */
const handleStranger = async (
  context: Context,
  { tx, now, speak }: Moment,
  call: Call,
  unknown: Unknown,
): Promise<Done> => {
  speak(unknown.texts);
  const { outcome, name, tools } = await answerStranger(context, { tx, now }, call, unknown);
  await record(context, tools.scope, outcome, now);
  return { outcome, name };
};

const handleKnown = async (
  context: Context,
  { tx, now, speak }: Moment,
  call: Call,
  found: FoundCaller,
): Promise<Done> => {
  speak(textsIn(found.person.locale));
  let again = false;
  const isAgain = async () => (again = !(await takeCall(tx, found.workspaceId, actId(call))));
  const done = await attemptCall(context, { now, isAgain }, call, found);
  const { changed } = await record(context, scopeOf(done.outcome, found), done.outcome, now);
  if (!changed && !done.outcome.privately && !again) await forgetCall(tx, found.workspaceId, actId(call));
  return done;
};

/** Makes button ids unique; answers to a visit of the home tab are shown there. */
const answerToShow = (answer: Answer, { act }: Call): Answer => {
  if (!('reply' in answer)) return answer;
  const reply = withUniqueIds(answer.reply);
  return act.kind === 'home' ? { home: reply } : { reply };
};

/**
 * Handles one act of a person, from the platform to its answer. All changes are committed before the answer leaves; no
 * network call inside.
 */
export const receive = async (context: Context, call: Call): Promise<Answer> => {
  const started = performance.now();
  let spoken = textsIn(undefined);
  const speak = (texts: Texts) => {
    spoken = texts;
  };
  const took = () => Math.round(performance.now() - started);
  try {
    const { outcome, name } = await inTransaction(context.db, async (tx) =>
      handleCall(context, { tx, now: await context.clock.now(tx), speak }, call),
    );
    context.log.info({ command: name, by: call.act.kind, outcome: 'done', ms: took() });
    return answerToShow(outcome.answer, call);
  } catch (error) {
    if (isAway(error)) throw new Unavailable(answerFault(context, call, error, spoken), { cause: error });
    if (!(error instanceof Refused)) return answerFault(context, call, error, spoken);
    context.log.info({ by: call.act.kind, outcome: 'refused', ms: took() });
    return answerRefusal(call, error);
  }
};

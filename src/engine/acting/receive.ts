import { type Answer, type Call, Unavailable } from '../../chat/chat.ts';
import { keyedHashes } from '../../seal/keyed-hash.ts';
import { forgetCall, takeCall } from '../../store/core/instance.ts';
import { inTransaction, isAway, type Tx } from '../../store/core/database.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import { knownSource } from '../../store/typed/known-source.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { type FoundCaller, findCallerAndScope, type Unknown } from './caller.ts';
import type { Context } from '../context.ts';
import { BadInput, type Outcome, usageOf } from '../practice/define.ts';
import { requestOf } from './door.ts';
import { answerRefusal, answerFault } from '../fault.ts';
import { answerStranger } from './answer-stranger.ts';
import { isInPublic, listeningFirst, resumeHeld } from './holding.ts';
import { record } from '../record.ts';
import { Refused } from '../practice/refused.ts';
import { withUniqueIds } from '../speaking/unique-ids.ts';
import { channelOf } from './which-challenge.ts';
import { type Done, toolsFor, tryInTurn } from './run-request.ts';

/** Includes the user, because platforms may reuse an id between people. Only its hash is stored: it says who, and when. */
const actId = ({ user, id }: Pick<Call, 'user' | 'id'>): string => `${user} ${id}`;

/**
 * A keyed hash of the typed message, or of the message that the act edits or deletes. During a rotation, that message may
 * be older than the current key.
 */
const sourceOf = async (
  { keys }: Context,
  { scope: { tx }, workspaceId }: FoundCaller,
  { user, id, act }: Call,
): Promise<string> => {
  const message = `${workspaceId} ${actId({ user, id: 'message' in act ? act.message : id })}`;
  const [current, ...previous] = keyedHashes(keys, 'message', message);
  if (previous.length === 0) return current;
  return (await knownSource(tx, [current, ...previous])) ?? current;
};

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
  const texts = textsIn(found.person.locale);
  speak(texts);
  try {
    const resumed = await resumeHeld(call, await sourceOf(context, found, call), {
      tx,
      personId: found.person.id,
      now,
      texts,
    });
    if ('done' in resumed) return { outcome: resumed.done, name: 'held' };
    const ids = keyedHashes(context.keys, 'call', actId(call));
    const request = requestOf(resumed.call, context.commands, texts);
    const [taken, tools, channel] = await Promise.all([
      takeCall(tx, found.workspaceId, ids),
      toolsFor(context, found, now, texts),
      channelOf(found, call),
    ]);
    const inPublic = isInPublic(call);
    const again = !taken;
    const done = await tryInTurn(request, found, { tools, channel, inPublic, again, resumed });
    const { changed } = await record(context, scopeOf(done.outcome, found), done.outcome, now);
    if (!changed && !done.outcome.privately && !again) await forgetCall(tx, found.workspaceId, ids[0]);
    return done;
  } catch (thrown) {
    const error = thrown instanceof BadInput ? new Refused(badInput(thrown, call, context, texts)) : thrown;
    throw error instanceof Refused
      ? await listeningFirst(error, call.act, { ...found, inPublic: isInPublic(call), texts })
      : error;
  }
};

/** Makes button ids unique; answers to a visit of the home tab are shown there. */
const answerToShow = (answer: Answer, { act }: Call): Answer => {
  if (!('reply' in answer)) return answer;
  const reply = withUniqueIds(answer.reply);
  return act.kind === 'home' ? { home: reply } : { reply };
};

const badInput = (error: BadInput, { act }: Call, { commands }: Context, texts: Texts) => {
  if (act.kind === 'press' || act.kind === 'submit') return [texts.engine.stale];
  const command = commands.find(({ name }) => name === error.message);
  return [texts.engine.notUnderstood(command ? usageOf(command, texts) : 'aide')];
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

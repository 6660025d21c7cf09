import { type Answer, type Call, Unavailable } from '../../chat/chat.ts';
import { forgetCall, takeCall } from '../../store/core/instance.ts';
import { inTransaction, isAway, type Tx } from '../../store/core/database.ts';
import { sharedHasher } from '../../store/core/keyed-hash.ts';
import { rhythmsOf } from '../../store/people/people.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { enterCohort, type FoundCaller, findCallerAndScope, type Unknown } from './caller.ts';
import type { Context } from '../context.ts';
import { type AnyCommand, BadInput, type Outcome, type Tools, usageOf } from '../practice/define.ts';
import { type Request, requestOf } from './door.ts';
import { answerRefusal, answerFault } from '../fault.ts';
import { answerStranger } from './answer-stranger.ts';
import { holdBack, isInPublic, listeningFirst, resumeHeld, type ResumedAct } from './holding.ts';
import { record } from '../record.ts';
import { Refused, refuse } from '../practice/refused.ts';
import { Unconfirmed } from '../practice/unconfirmed.ts';
import { withUniqueIds } from '../speaking/unique-ids.ts';
import { plannedFrom } from '../time/upcoming.ts';
import { isOpenTo, summariesFor } from './vocabulary.ts';
import { challengesOf, channelOf, decideChallenge, type DecidedChallenge } from './which-challenge.ts';

type Done = { outcome: Outcome; name: string };

const authorise = (found: FoundCaller, command: AnyCommand, word: string, texts: Texts): void => {
  if (isOpenTo(command, found)) return;
  if ('file' in command.door) refuse(texts.engine.noFiles);
  if (found.roles.length === 0) refuse(texts.engine.notLaunched);
  refuse(word ? texts.engine.wrongRole(word) : texts.engine.wrongDoor);
};

const toolsFor = async (
  context: Context,
  found: FoundCaller,
  now: Temporal.Instant,
  texts: Texts,
): Promise<Tools> => ({
  scope: found.scope,
  now,
  zone: (await rhythmsOf(found.scope.tx, found.person.id))?.zone ?? 'Europe/Paris',
  texts,
  command: context.command,
  publicUrl: context.publicUrl,
  summaries: () => summariesFor(context, found, texts),
  enter: (cohortId) => enterCohort(found, cohortId, now),
  planned: (scope, from, until) => plannedFrom(context, scope, from, until),
});

type RunContext = {
  tools: Tools;
  channel: string | undefined;
  inPublic: boolean;
  again: boolean;
  resumed: ResumedAct;
};

const runCommand = async (
  { command, raw }: Request['tries'][number],
  request: Request,
  found: FoundCaller,
  { tools, channel, inPublic, again, resumed }: RunContext,
): Promise<Outcome | undefined> => {
  authorise(found, command, request.word, tools.texts);
  const challengeIds = challengesOf(found, command);
  const { source, confirmed } = resumed;
  const decided: DecidedChallenge = command.forChallenge
    ? await decideChallenge(
        found,
        { among: challengeIds, channel, chosen: request.chosen, typed: request.typed, source, raw },
        tools.texts,
      )
    : { raw };
  const { act, thread } = resumed.call;
  const about = {
    person: found.person,
    workspaceId: found.workspaceId,
    roles: found.roles,
    memberships: found.inCohort,
    challengeIds,
    source,
    ...(channel ? { channel } : {}),
    ...(inPublic ? { inPublic: true as const } : {}),
    ...(thread ? { thread } : {}),
    ...(confirmed ? { confirmed } : {}),
    ...(request.setApart ? { setApart: true } : {}),
    ...(request.misread ? { misread: request.misread } : {}),
    ...(decided.challenge ? { challenge: decided.challenge } : {}),
  };
  try {
    return await command.run(decided.raw, about, tools, again);
  } catch (error) {
    if (error instanceof Unconfirmed) return holdBack(error, { call: about, act }, tools);
    throw error;
  }
};

const isOwnMessage = ({ kind }: Call['act']): boolean => kind === 'edit' || kind === 'delete';

const tryInTurn = async (request: Request, found: FoundCaller, how: RunContext): Promise<Done> => {
  const allowed = request.tries.filter(
    ({ command }) => !('typed' in command.door) || isOpenTo(command, found),
  );
  for (const attempt of allowed) {
    const outcome = await runCommand(attempt, request, found, how);
    if (outcome) return { outcome, name: attempt.command.name };
  }
  if (how.again) return { outcome: { answer: alreadyDone(how.tools.texts) }, name: 'again' };
  // The edited or deleted message stored nothing, so there is no answer.
  if (isOwnMessage(how.resumed.call.act)) return { outcome: { answer: { nothing: true } }, name: 'changed' };
  const word = request.typed.trim().split(/\s+/);
  return word.length === 1 && word[0]
    ? refuse(how.tools.texts.engine.unknownWord(word[0].slice(0, 40)))
    : refuse(how.tools.texts.engine.nothingAwaited);
};

/** Includes the user, because platforms may reuse an id between people. */
const actId = ({ user, id }: Pick<Call, 'user' | 'id'>): string => `${user} ${id}`;

/** A keyed hash of the typed message, or of the message that the act edits or deletes. */
const sourceOf = async (
  { db }: Context,
  { scope: { tx }, workspaceId }: FoundCaller,
  { user, id, act }: Call,
): Promise<string> => {
  const hash = await sharedHasher(db, tx);
  return hash(`${workspaceId} ${actId({ user, id: 'message' in act ? act.message : id })}`);
};

const scopeOf = ({ cohort }: Outcome, { scope }: FoundCaller): Scope =>
  cohort === undefined ? scope : makeScope(scope.tx, cohort);

const alreadyDone = (texts: Texts): Answer => ({ reply: { sections: [{ text: [texts.engine.already] }] } });

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
    const request = requestOf(resumed.call, context.commands, texts);
    const [taken, tools, channel] = await Promise.all([
      takeCall(tx, found.workspaceId, actId(call)),
      toolsFor(context, found, now, texts),
      channelOf(found, call),
    ]);
    const inPublic = isInPublic(call);
    const again = !taken;
    const done = await tryInTurn(request, found, { tools, channel, inPublic, again, resumed });
    const { changed } = await record(context, scopeOf(done.outcome, found), done.outcome, now);
    if (!changed && !done.outcome.privately && !again) await forgetCall(tx, found.workspaceId, actId(call));
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

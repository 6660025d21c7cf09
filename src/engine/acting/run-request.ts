import { type Answer, type Call } from '../../chat/chat.ts';
import { message } from '../../chat/message.ts';
import { buttonFor } from '../../messages/acting/key.ts';
import { cohortKeys } from '../../messages/cohort/keys.ts';
import { type Texts } from '../../texts/index.ts';
import { enterCohort, type FoundCaller } from './caller.ts';
import type { Context } from '../context.ts';
import type { AnyCommand, Tools } from '../practice/define.ts';
import { type DatedOutcome, datedOn, type Outcome } from '../practice/outcome.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import type { Mention } from '../../rituals/words/someone.ts';
import type { Guess } from '../practice/guess.ts';
import { plainWord, splitFirstWord } from '../../rituals/words/letters.ts';
import type { Request } from './door.ts';
import { refuseAsking } from './meaning.ts';
import { holdBack, type ResumedAct } from './holding.ts';
import { Refused, refuse } from '../practice/refused.ts';
import { Unconfirmed } from '../practice/unconfirmed.ts';
import { plannedFrom } from '../time/upcoming.ts';
import { isOpenTo, summariesFor } from './vocabulary.ts';
import { challengesOf, decideChallenge, type DecidedChallenge } from './which-challenge.ts';

const alreadyDone = (texts: Texts): Answer => ({ reply: { sections: [{ text: [texts.engine.already] }] } });

export type Done = { outcome: DatedOutcome; name: string };

/** Whoever runs a cohort that is not launched yet, or may begin one, is led to it by a button too. */
const notLaunched = ({ memberships }: FoundCaller, texts: Texts): Refused => {
  const run = memberships.find(({ role, cohortId }) => role === 'coordination' && cohortId !== null);
  const { label } = texts.about.intents.cohort;
  const action = run?.cohortId
    ? buttonFor(cohortKeys.open, run.cohortId, texts, { label, primary: true })
    : buttonFor(cohortKeys.begin, undefined, texts, { primary: true });
  return new Refused(message({ text: [texts.engine.notLaunched], actions: [action] }));
};

const authorise = (found: FoundCaller, command: AnyCommand, word: string, texts: Texts): void => {
  if (isOpenTo(command, found)) return;
  if ('file' in command.door) refuse(texts.engine.noFiles);
  if (found.roles.length === 0 && found.coordinates) throw notLaunched(found, texts);
  if (found.roles.length === 0) refuse(texts.engine.notLaunched);
  // As it is written, accents included, not as it was folded to be read.
  const written =
    'words' in command.door ? command.door.words(texts).find((one) => plainWord(one) === word) : word;
  refuse(word ? texts.engine.wrongRole(written ?? word) : texts.engine.wrongDoor);
};

export const toolsFor = (
  context: Context,
  found: FoundCaller,
  now: Temporal.Instant,
  texts: Texts,
): Tools => ({
  scope: found.scope,
  now,
  zone: found.zone,
  today: localDate(now, found.zone),
  texts,
  command: context.command,
  publicUrl: context.publicUrl,
  keys: context.keys,
  summaries: () => summariesFor(context, found, texts),
  enter: (cohortId) => enterCohort(found, cohortId, now),
  planned: (scope, from, until) => plannedFrom(context, scope, from, until),
});

type RunContext = {
  tools: Tools;
  channel: string | undefined;
  inPublic: boolean;
  onPage: boolean;
  again: boolean;
  resumed: ResumedAct;
  mentions: readonly Mention[];
  /** What the text was probably meant for, if it has a slip. */
  meant: Guess | undefined;
};

const runCommand = async (
  { command, raw }: Request['tries'][number],
  request: Request,
  found: FoundCaller,
  { tools, channel, inPublic, onPage, again, resumed, mentions, meant }: RunContext,
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
    ...(onPage ? { onPage: true as const } : {}),
    ...(thread ? { thread } : {}),
    ...(confirmed ? { confirmed } : {}),
    ...(request.isCommand ? { isOrder: true as const } : {}),
    ...(request.setApart ? { setApart: true } : {}),
    ...(request.typed === '' ? {} : { typed: request.typed }),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(request.chosenPerson ? { chosenPerson: request.chosenPerson } : {}),
    ...(meant ? { guess: meant.text } : {}),
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

/** Tries the commands that may be meant, one after the other, until one of them answers. */
export const tryInTurn = async (request: Request, found: FoundCaller, how: RunContext): Promise<Done> => {
  const { texts } = how.tools;
  const { source } = how.resumed;
  if (how.meant?.isSure) return refuseAsking(how.meant, source, texts);
  const allowed = request.tries.filter(
    ({ command }) => !('typed' in command.door) || isOpenTo(command, found),
  );
  for (const attempt of allowed) {
    const outcome = await runCommand(attempt, request, found, how);
    if (outcome) return { outcome: datedOn(how.tools.today, outcome), name: attempt.command.name };
  }
  if (how.again) return { outcome: { answer: alreadyDone(texts) }, name: 'again' };
  // The edited or deleted message stored nothing, so there is no answer.
  if (isOwnMessage(how.resumed.call.act)) return { outcome: { answer: { nothing: true } }, name: 'changed' };
  if (how.meant) return refuseAsking(how.meant, source, texts);
  const { word, rest } = splitFirstWord(request.typed);
  return word !== '' && (rest === '' || request.isCommand)
    ? refuse(texts.engine.unknownWord(word.slice(0, 40)))
    : refuse(texts.engine.nothingAwaited);
};

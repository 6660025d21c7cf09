import type { Act, Answer, Call } from '../../chat/chat.ts';
import { keyedHashes } from '../../seal/keyed-hash.ts';
import { forgetCall, takeCall } from '../../store/core/instance.ts';
import type { Tx } from '../../store/core/database.ts';
import { isReachableAgain } from '../../store/people/refusals.ts';
import { makeScope, type Scope } from '../../store/core/scope.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { type FoundCaller, findCallerAndScope, type Unknown } from './caller.ts';
import type { Context } from '../context.ts';
import type { DatedOutcome } from '../practice/outcome.ts';
import { actId, attemptCall } from './attempt.ts';
import { answerStranger } from './answer-stranger.ts';
import { record } from '../record.ts';
import { allToTheEnd } from '../../store/connection/all-to-the-end.ts';
import { usageOfAct } from '../practice/acts/facts.ts';
import { refuse } from '../practice/refused.ts';
import { typesetAnswer } from '../../chat/typeset.ts';
import { withoutNumber, withUniqueIds } from '../speaking/unique-ids.ts';
import { formOnPage } from '../answering/form-on-page.ts';
import { openAct, sealForm, sealMessage } from './sealed.ts';
import type { Done } from './run-request.ts';

const scopeOf = ({ cohort }: DatedOutcome, { scope }: FoundCaller): Scope =>
  cohort === undefined ? scope : makeScope(scope.tx, cohort);

export type Moment = { tx: Tx; now: Temporal.Instant };

/** What went wrong, and the language of whom it is told to: known inside the transaction, needed once it has ended. */
export class FailedIn extends Error {
  readonly texts: Texts;
  constructor(texts: Texts, cause: unknown) {
    super('failed', { cause });
    this.texts = texts;
  }
}

/** Whether it is the first time, under the id that tells. */
type Came = { isFirst: boolean; id: string };

/** Whether others may see anything of it, or its person alone will. */
export type Handled = Done & { changes: boolean; texts: Texts };

/** One act, inside its transaction: from who does it to what is written. */
export const handleCall = async (context: Context, moment: Moment, call: Call): Promise<Handled> => {
  const ids = keyedHashes(context.keys, 'call', actId(call));
  // In one round trip.
  const [found, isFirst] = await allToTheEnd([
    findCallerAndScope(moment.tx, call, moment.now),
    takeCall(moment.tx, call.workspace, ids),
  ]);
  const came = { isFirst, id: ids[0] };
  const texts = 'stranger' in found ? found.texts : textsIn(found.person.locale);
  try {
    const opened = { ...call, act: openedAct(context, call, moment.now, texts) };
    const handled =
      'stranger' in found
        ? await handleStranger(context, moment, opened, found, came)
        : await handleKnown(context, moment, opened, found, came);
    return inLanguage(handled, texts);
  } catch (error) {
    throw new FailedIn(texts, error);
  }
};

/** The words around a form are the platform's own: it is told the person's language here, whatever theirs is there. */
const inLanguage = (handled: Handled, { locale }: Texts): Handled => {
  const { outcome } = handled;
  if (!('form' in outcome.answer)) return handled;
  const form = { ...outcome.answer.form, language: locale };
  return { ...handled, outcome: { ...outcome, answer: { form } } };
};

/** A button from before the seals, or altered: what it did can be typed. */
const openedAct = ({ keys, commands }: Context, { act }: Call, now: Temporal.Instant, texts: Texts): Act => {
  const opened = openAct(keys, act, now);
  if (opened) return opened;
  const declared = commands.flatMap(({ acts = [] }) => acts);
  const pressed = declared.find(({ press, form }) => isOf(act, press?.id, form?.id));
  return refuse(texts.engine.unsealed(pressed ? usageOfAct(pressed, texts) : (texts.about.words[0] ?? '')));
};

const isOf = (act: Act, press: string | undefined, form: string | undefined): boolean =>
  act.kind === 'press' ? withoutNumber(act.action) === press : act.kind === 'submit' && act.form === form;

/** The act's id is not kept: asking twice gives a stranger the same answer. */
const handleStranger = async (
  context: Context,
  moment: Moment,
  call: Call,
  unknown: Unknown,
  { isFirst, id }: Came,
): Promise<Handled> => {
  if (isFirst) await forgetCall(moment.tx, unknown.stranger.workspaceId, id);
  const { outcome, name, tools } = await answerStranger(context, moment, call, unknown);
  await record(context, tools.scope, outcome, moment.now);
  return { outcome, name, changes: true, texts: unknown.texts };
};

const handleKnown = async (
  context: Context,
  { tx, now }: Moment,
  call: Call,
  found: FoundCaller,
  { isFirst, id }: Came,
): Promise<Handled> => {
  if (found.unreachable) await isReachableAgain(tx, found.workspaceId, found.person.id);
  const done = await attemptCall(context, { now, again: !isFirst }, call, found);
  const { changed } = await record(context, scopeOf(done.outcome, found), done.outcome, now);
  const changes = changed || done.outcome.privately === true;
  if (!changes && isFirst) await forgetCall(tx, found.workspaceId, id);
  return { ...asShownThere(context, call, found, now, done), changes, texts: textsIn(found.person.locale) };
};

/** A form that the platform cannot open is filled on a page of ours, for this person alone. */
const asShownThere = (
  context: Context,
  { act, user, onPage }: Call,
  { workspaceId, linkEpoch, person }: FoundCaller,
  now: Temporal.Instant,
  done: Done,
): Done => {
  if (!('form' in done.outcome.answer) || onPage) return done;
  if (context.chats.get(workspaceId)?.can?.forms !== 'link') return done;
  const reply = formOnPage(
    context,
    { workspaceId, user, epoch: linkEpoch },
    { act, now, texts: textsIn(person.locale) },
  );
  return { ...done, outcome: { ...done.outcome, answer: { reply } } };
};

/** Set for its reader, ids of buttons made unique, what they carry sealed; answers to a visit of the home tab are shown there. */
export const answerToShow = (
  { keys }: Context,
  given: Answer,
  { act }: Call,
  { locale }: Pick<Texts, 'locale'>,
): Answer => {
  const answer = typesetAnswer(given, locale);
  if ('form' in answer) return { form: sealForm(keys, answer.form) };
  if (!('reply' in answer)) return answer;
  const reply = sealMessage(keys, withUniqueIds(answer.reply));
  return act.kind === 'home' ? { home: reply } : { reply };
};

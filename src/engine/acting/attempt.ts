import type { Call } from '../../chat/chat.ts';
import { withAccountsOf } from '../speaking/accounts-here.ts';
import { keyedHashes } from '../../seal/keyed-hash.ts';
import { knownSource } from '../../store/typed/known-source.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import type { Context } from '../context.ts';
import { BadInput, usageOf } from '../practice/define.ts';
import { Refused } from '../practice/refused.ts';
import { peopleInAct, withAccounts } from './accounts.ts';
import type { FoundCaller } from './caller.ts';
import { requestOf } from './door.ts';
import { isInPublic, listeningFirst, resumeHeld } from './holding.ts';
import { meaningOf } from './meaning.ts';
import { type Done, toolsFor, tryInTurn } from './run-request.ts';

/** Includes the user, because platforms may reuse an id between people. */
export const actId = ({ user, id }: Pick<Call, 'user' | 'id'>): string => `${user} ${id}`;

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

const badInput = (error: BadInput, { act }: Call, { commands }: Context, texts: Texts) => {
  if (act.kind === 'press' || act.kind === 'submit') return [texts.engine.stale];
  const command = commands.find(({ name }) => name === error.message);
  return [texts.engine.notUnderstood(command ? usageOf(command, texts) : 'aide')];
};

const withAccountsIn = async (done: Done, found: FoundCaller): Promise<Done> => {
  const { answer } = done.outcome;
  if ('reply' in answer)
    return {
      ...done,
      outcome: { ...done.outcome, answer: { reply: withAccountsOf(found.workspaceId, answer.reply) } },
    };
  if (!('form' in answer)) return done;
  return { ...done, outcome: { ...done.outcome, answer: { form: await withAccounts(answer.form, found) } } };
};

type Attempt = {
  now: Temporal.Instant;
  /** Whether the same act came before. */
  again: boolean;
};

/**
 * What an act of a known person does: who may, which team, cleaned text, the command and its outcome, none of it recorded.
 * The table of rights is tested through here, as people go through it.
 */
export const attemptCall = async (
  context: Context,
  { now, again }: Attempt,
  call: Call,
  found: FoundCaller,
): Promise<Done> => {
  const texts = textsIn(found.person.locale);
  const { tx } = found.scope;
  try {
    const source = await sourceOf(context, found, call);
    const held = await resumeHeld(call, source, { tx, personId: found.person.id, now, texts });
    if ('done' in held) return { outcome: held.done, name: 'held' };
    const [act, mentions] = await peopleInAct(held.call.act, found);
    const resumed = { ...held, call: { ...held.call, act } };
    const request = requestOf(resumed.call, context.commands, texts);
    const tools = toolsFor(context, found, now, texts);
    const meant = meaningOf(request, resumed, { commands: context.commands, found, texts });
    const inPublic = isInPublic(call);
    const onPage = call.onPage === true;
    const { channel } = found;
    const how = { tools, channel, inPublic, onPage, again, resumed, mentions, meant };
    return withAccountsIn(await tryInTurn(request, found, how), found);
  } catch (thrown) {
    const error = thrown instanceof BadInput ? new Refused(badInput(thrown, call, context, texts)) : thrown;
    throw error instanceof Refused
      ? await listeningFirst(error, call.act, { ...found, inPublic: isInPublic(call), texts })
      : error;
  }
};

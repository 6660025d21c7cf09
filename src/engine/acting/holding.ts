import type { Call, Ref } from '../../chat/chat.ts';
import { message } from '../../chat/message.ts';
import { programmeContact } from '../../messages/contact.ts';
import { DID_YOU_MEAN } from '../../messages/typed/buttons.ts';
import { typedKeys } from '../../messages/typed/keys.ts';
import { heldMessage } from '../../messages/typed/held.ts';
import { distressSections } from '../../messages/typed/listening.ts';
import { findDistress } from '../../rituals/words/distress/distress.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { HELD_FOR } from '../../store/typed/kept.ts';
import {
  forgetHeldText,
  type HeldText,
  heldText,
  heldTextFrom,
  holdText,
} from '../../store/typed/held-texts.ts';
import type { Tx } from '../../store/core/database.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Texts } from '../../texts/index.ts';
import type { CommandCall, Confirmed, Tools } from '../practice/define.ts';
import type { DatedOutcome, Outcome } from '../practice/outcome.ts';
import { Refused, refuse } from '../practice/refused.ts';
import type { Unconfirmed } from '../practice/unconfirmed.ts';
import { WHICH_PERSON } from '../practice/someone.ts';
import { askedAgain, WHICH_CHALLENGE } from './which-challenge.ts';
import { withoutNumber } from '../speaking/unique-ids.ts';

/** Typed in a channel, after a mention. A command is seen by its author alone, wherever it is typed. */
export const isInPublic = ({ act, channel }: Call): boolean => act.kind === 'say' && channel !== undefined;

type Attempt = { call: Omit<CommandCall<unknown>, 'input'>; act: Call['act'] };

type Who = { scope: Scope; roles: readonly Role[]; inPublic: boolean; texts: Texts };

const addresseesOf = async ({ scope, roles, inPublic, texts }: Who) => ({
  roles,
  inPublic,
  programme: await programmeContact(scope, texts),
});

export const holdBack = async (
  { readers, found }: Unconfirmed,
  { call, act }: Attempt,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, now, texts } = tools;
  const id = await holdText(scope.tx, {
    personId: call.person.id,
    bare: false,
    act,
    thread: call.thread ?? null,
    source: call.source ?? null,
    forgetAt: now.add(HELD_FOR),
  });
  const held = {
    id,
    given: readers.words.join('\n'),
    readers: readers.sentence,
    found,
    canKeep: readers.canKeep === true,
    subject: readers.subject ?? '',
    // Confirmed for another round, which has passed.
    isAskedAgain: call.confirmed !== undefined,
  };
  const who = { scope, roles: call.roles, inPublic: call.inPublic === true, texts };
  return {
    answer: { reply: heldMessage(held, await addresseesOf(who), texts) },
    privately: true,
  };
};

export const typedIn = (act: Call['act']): string => ('text' in act ? act.text : '');

/** Refused text is not stored. If it tells of distress, a person to talk to comes first in the answer. */
export const listeningFirst = async (refused: Refused, act: Call['act'], who: Who): Promise<Refused> => {
  const distress = findDistress(typedIn(act));
  if (!distress) return refused;
  const sections = distressSections(distress, await addresseesOf(who), who.texts);
  return new Refused(message(...sections, ...refused.reply.sections));
};

/** The act to run: confirmed by a button, or a held text edited on the platform. */
export type ResumedAct = {
  call: Pick<Call, 'act'> & { thread?: Ref };
  source: string;
  confirmed?: Confirmed;
};

/** Only needed forgetting. */
export type AlreadyDone = { done: DatedOutcome };

type Author = { tx: Tx; personId: string; now: Temporal.Instant; texts: Texts };

const CONFIRMING: ReadonlyMap<string, Confirmed['how']> = new Map([
  [typedKeys.confirm.id, 'asIs'],
  [typedKeys.keepForTeam.id, 'keepForTeam'],
]);

const asCall = ({ act, thread }: HeldText) => ({ act, ...(thread ? { thread } : {}) });

const confirmedBy = async (
  { payload, how }: { payload: string; how: Confirmed['how'] },
  source: string,
  { tx, personId, now, texts }: Author,
): Promise<ResumedAct> => {
  const [id, subject = ''] = typedKeys.confirm.payload.read(payload)?.value ?? [];
  const held = id && (await heldText(tx, { personId, id }, now));
  if (!held) return refuse(texts.typed.gone);
  await forgetHeldText(tx, held);
  return { call: asCall(held), source: held.source ?? source, confirmed: { how, subject } };
};

/**
 * Editing a message also edits the text held for it, and deleting it forgets that text. A held correction is itself an edit:
 * what the message had stored before follows too.
 */
const correctedHeld = async (
  call: Call,
  source: string,
  { tx, personId, now, texts }: Author,
): Promise<ResumedAct | AlreadyDone> => {
  const { act } = call;
  const held = await heldTextFrom(tx, { personId, source }, now);
  if (!held || (act.kind !== 'edit' && act.kind !== 'delete')) return { call, source };
  await forgetHeldText(tx, held);
  if (held.act.kind === 'edit') return { call, source };
  if (act.kind === 'delete') return { done: { answer: { nothing: true }, privately: true } };
  if (act.text.trim() === '')
    return {
      done: { answer: { reply: message({ text: [texts.typed.forgottenNow] }) }, privately: true },
    };
  const { thread } = asCall(held);
  return { call: { act: { kind: 'say', text: act.text }, ...(thread ? { thread } : {}) }, source };
};

export const resumeHeld = async (
  call: Call,
  source: string,
  author: Author,
): Promise<ResumedAct | AlreadyDone> => {
  const { act } = call;
  if (act.kind === 'edit' || act.kind === 'delete') return correctedHeld(call, source, author);
  if (act.kind !== 'press') return { call, source };
  const action = withoutNumber(act.action);
  if (action === WHICH_CHALLENGE || action === WHICH_PERSON) {
    const { typed, source: from = source } = askedAgain(act.payload);
    return { call: { ...call, act: { ...act, payload: typed } }, source: from };
  }
  if (action === DID_YOU_MEAN) {
    const { typed, source: from = source } = askedAgain(act.payload);
    return { call: { act: { kind: 'command', text: typed } }, source: from };
  }
  const how = CONFIRMING.get(action);
  if (!how) return { call, source };
  return confirmedBy({ payload: act.payload, how }, source, author);
};

import { type Chat, type MayLeave, type Ref, SendFailed } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { localDate } from '../../rituals/time/calendar.ts';
import { appendFacts } from '../../store/log/activity.ts';
import { inTransaction } from '../../store/core/database.ts';
import { SWEEP_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { copyForBoth } from '../../store/delivery/copies.ts';
import { bringParts } from '../../store/delivery/parts.ts';
import { dropUnlessMoved, recordIntent, sendAgain, settleDelivered } from '../../store/delivery/outcomes.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { noteSecondCopies } from '../../store/delivery/second-copies.ts';
import { markNoticed } from '../../store/account/preferences.ts';
import { makeScope } from '../../store/core/scope.ts';
import { breakerFor } from './breaker.ts';
import { type Claim, claimDelivery, countFor } from './claim.ts';
import type { Context } from '../context.ts';
import { WAITS } from '../phases.ts';
import { recordFailure, recordFault } from './failed-delivery.ts';
import { placeOf } from './place.ts';
import { type Rendered, renderDelivery } from './render.ts';

/** The part of the time to prepare in which a call has to begin, once the claim or the intent was asked for. */
const BEGUN_BY = 2 / 3;

const unknownFailure = (cause: unknown): SendFailed => new SendFailed({ kind: 'unknown' }, { cause });

/** A platform that did not answer in time may have taken the message, which `unknown` covers. */
const inTime = async <T>({ waits = WAITS }: Context, call: Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(unknownFailure(new Error('no answer in time'))),
    waits.answered * 1000,
  );
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Nothing tells whether it left: it leaves again under the same name, and what may be a second copy is counted. */
const countPossibleCopy = async ({ db, log }: Context, { id, workspaceId }: DeliveryRow): Promise<void> => {
  await noteSecondCopies(db, workspaceId, 1);
  log.warn({ delivery: id, possibleCopies: 1 });
};

/** Whether the platform took a message whose sending was cut off. */
const lookUp = async (
  context: Context,
  chat: Chat,
  { delivery, threadRef }: Claim,
): Promise<Ref | undefined> => {
  if (!chat.find) throw new SendFailed({ kind: 'refused', reason: 'unknown outcome' });
  const since = delivery.intentAt?.toString() ?? '';
  const found = await inTime(context, chat.find(placeOf(delivery, threadRef), delivery.id, since));
  await context.passing?.('looked up');
  if (!found && chat.can?.resends) await countPossibleCopy(context, delivery);
  return found;
};

/** A process that froze since then may have been replaced: it does not write. */
const leavingBefore =
  ({ waits = WAITS }: Context, askedAt: number): MayLeave =>
  () => {
    if (performance.now() - askedAt > waits.prepared * BEGUN_BY * 1000)
      throw new SendFailed({ kind: 'limited', afterSeconds: 0, only: 'place' });
  };

class TakenOver extends Error {}

const sendFirst = async (
  context: Context,
  chat: Chat,
  { delivery, threadRef }: Claim,
  shown: Message,
): Promise<Ref> => {
  const askedAt = performance.now();
  const { answered, quarantine } = context.waits ?? WAITS;
  if (!(await recordIntent(context.db, delivery, answered + quarantine))) throw new TakenOver();
  await context.passing?.('intended');
  const mayLeave = leavingBefore(context, askedAt);
  return inTime(context, chat.send(placeOf(delivery, threadRef), shown, delivery.id, mayLeave));
};

const sendOrEdit = async (
  context: Context,
  chat: Chat,
  claimed: Claim,
  there: Ref | null,
  shown: Message,
): Promise<Ref> => {
  if (there === null) return sendFirst(context, chat, claimed, shown);
  const mayLeave = leavingBefore(context, claimed.claimedAt + claimed.waitMs);
  await inTime(context, chat.edit(there, shown, claimed.delivery.id, mayLeave));
  return there;
};

const nowhere = Promise.resolve(undefined);

/** Deleted even when the platform cannot remove it: the row would keep the recipient's name. */
const takeAway = async (
  context: Context,
  chat: Chat,
  { delivery }: Claim,
  { versions }: Rendered,
): Promise<void> => {
  const removal = delivery.ref ? inTime(context, chat.remove(delivery.ref)) : nowhere;
  await removal.catch((error: unknown) => {
    if (!(error instanceof SendFailed) || error.failure.kind !== 'refused') throw error;
  });
  await inTransaction(context.db, (tx) => dropUnlessMoved(tx, delivery, versions));
};

/** Whether anyone can want both. */
const sendsMail = (chats: Context['chats']): boolean =>
  [...chats.values()].some(({ can }) => can?.press === 'link');

const recordDelivered = async (
  context: Context,
  { delivery, message }: Claim,
  ref: Ref,
  { versions, parts, zone, now }: Rendered & { now: Temporal.Instant },
) => {
  const { chats } = context;
  await inTransaction(context.db, async (tx) => {
    const first = delivery.ref === null;
    if (!(await settleDelivered(tx, delivery, ref, versions))) return;
    if (delivery.part === 0 && (parts > 1 || !first)) await bringParts(tx, delivery, parts);
    if (!first) return;
    const on = localDate(now, zone);
    await countFor(tx, delivery, on);
    if (delivery.proactive && delivery.part === 0 && sendsMail(chats)) await copyForBoth(tx, delivery);
    await context.passing?.('outcome written');
    if (!delivery.legal || !delivery.personId || !message.cohortId) return;
    await markNoticed(tx, delivery.personId, message.subject);
    await appendFacts(makeScope(tx, message.cohortId), [
      { type: 'cohort.noticed', v: 1, on, facts: { notice: message.subject }, by: delivery.personId },
    ]);
  });
};

type Attempt = { now: Temporal.Instant; prepared?: Rendered | undefined };

const attemptDelivery = async (
  context: Context,
  claimed: Claim,
  { now, prepared }: Attempt,
): Promise<void> => {
  const { delivery, unsure } = claimed;
  const chat = context.chats.get(delivery.workspaceId);
  if (!chat) return recordFailure(context, claimed, { kind: 'limited', afterSeconds: 60 });
  const there = unsure ? ((await lookUp(context, chat, claimed)) ?? null) : delivery.ref;
  // Not there for certain: it becomes due again, since hours, a pause or a deadline may have come in between.
  if (unsure && there === null) {
    await sendAgain(context.db, delivery);
    return context.passing?.('made due again');
  }
  const rendered = prepared ?? (await renderDelivery(context, delivery, now));
  await context.passing?.('rendered');
  if (!rendered.message)
    return takeAway(context, chat, { ...claimed, delivery: { ...delivery, ref: there } }, rendered);
  const ref = await sendOrEdit(context, chat, claimed, there, rendered.message);
  breakerFor(chat).answered();
  await context.passing?.('sent');
  await recordDelivered(context, claimed, ref, { ...rendered, now });
  await context.passing?.('outcome kept');
};

/** Brings one delivery to its latest version, if it is due, its slot is close and no other process has it: otherwise false. */
export const deliver = async (context: Context, id: string, ahead = SWEEP_AHEAD): Promise<boolean> => {
  const now = await context.clock.now();
  const claimed = await claimDelivery(context, id, { now, ahead });
  if (!claimed) return false;
  await completeDelivery(context, claimed, { now });
  return true;
};

/**
 * From the claim to its outcome: false when it failed. What was rendered meanwhile and changed since is brought up to date by
 * the next edit.
 */
export const completeDelivery = async (context: Context, claimed: Claim, how: Attempt): Promise<boolean> => {
  await context.passing?.('claimed');
  if (claimed.waitMs > 0) await wait(claimed.waitMs);
  try {
    await attemptDelivery(context, claimed, how);
    return true;
  } catch (error) {
    if (error instanceof SendFailed) await recordFailure(context, claimed, error.failure);
    else if (!(error instanceof TakenOver)) await recordFault(context, claimed, error);
    return false;
  }
};

import { type Chat, type MayLeave, type Ref, SendFailed } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { localDate } from '../../rituals/time/calendar.ts';
import { appendFacts } from '../../store/log/activity.ts';
import { inTransaction } from '../../store/core/database.ts';
import { SWEEP_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { bringParts } from '../../store/delivery/parts.ts';
import { dropUnlessMoved, recordIntent, sendAgain, settleDelivered } from '../../store/delivery/outcomes.ts';
import { markNoticed } from '../../store/account/preferences.ts';
import { makeScope } from '../../store/core/scope.ts';
import { breakerFor } from './breaker.ts';
import { type Claim, claimDelivery, countFor } from './claim.ts';
import type { Context } from '../context.ts';
import { recordFailure, recordFault } from './failed-delivery.ts';
import { placeOf } from './place.ts';
import { type Rendered, renderDelivery } from './render.ts';

/** Seconds a platform has to answer, and seconds in which an accepted message may still appear. */
const SEND_TIMEOUT = 10;
const QUARANTINE = 60;

/** Milliseconds in which a call has to begin, once the claim or the intent was asked for: well before the lease ends. */
const BEGUN_WITHIN = 8_000;

const unknownFailure = (cause: unknown): SendFailed => new SendFailed({ kind: 'unknown' }, { cause });

/** A platform that did not answer in time may have taken the message, which `unknown` covers. */
const inTime = async <T>(call: Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(unknownFailure(new Error('no answer in time'))), SEND_TIMEOUT * 1000);
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Whether the platform took a message whose sending was cut off. */
const lookUp = async (chat: Chat, { delivery, threadRef }: Claim): Promise<Ref | undefined> => {
  if (!chat.find) throw new SendFailed({ kind: 'refused', reason: 'unknown outcome' });
  return inTime(chat.find(placeOf(delivery, threadRef), delivery.id, delivery.intentAt?.toString() ?? ''));
};

/** A process that froze since then may have been replaced: it does not write. */
const leavingBefore =
  (askedAt: number): MayLeave =>
  () => {
    if (performance.now() - askedAt > BEGUN_WITHIN)
      throw new SendFailed({ kind: 'limited', afterSeconds: 0, only: 'place' });
  };

class TakenOver extends Error {}

const sendFirst = async (
  { db }: Context,
  chat: Chat,
  { delivery, threadRef }: Claim,
  shown: Message,
): Promise<Ref> => {
  const askedAt = performance.now();
  if (!(await recordIntent(db, delivery, SEND_TIMEOUT + QUARANTINE))) throw new TakenOver();
  return inTime(chat.send(placeOf(delivery, threadRef), shown, delivery.id, leavingBefore(askedAt)));
};

const sendOrEdit = async (
  context: Context,
  chat: Chat,
  claimed: Claim,
  there: Ref | null,
  shown: Message,
): Promise<Ref> => {
  if (there === null) return sendFirst(context, chat, claimed, shown);
  const mayLeave = leavingBefore(claimed.claimedAt + claimed.waitMs);
  await inTime(chat.edit(there, shown, claimed.delivery.id, mayLeave));
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
  const removal = delivery.ref ? inTime(chat.remove(delivery.ref)) : nowhere;
  await removal.catch((error: unknown) => {
    if (!(error instanceof SendFailed) || error.failure.kind !== 'refused') throw error;
  });
  await inTransaction(context.db, (tx) => dropUnlessMoved(tx, delivery, versions));
};

const recordDelivered = async (
  context: Context,
  { delivery, message }: Claim,
  ref: Ref,
  { versions, parts, zone, now }: Rendered & { now: Temporal.Instant },
) => {
  await inTransaction(context.db, async (tx) => {
    const first = delivery.ref === null;
    if (!(await settleDelivered(tx, delivery, ref, versions))) return;
    if (delivery.part === 0 && (parts > 1 || !first)) await bringParts(tx, delivery, parts);
    if (!first) return;
    const on = localDate(now, zone);
    await countFor(tx, delivery, on);
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
  const there = unsure ? ((await lookUp(chat, claimed)) ?? null) : delivery.ref;
  // Not there for certain: it becomes due again, since hours, a pause or a deadline may have come in between.
  if (unsure && there === null) return sendAgain(context.db, delivery);
  const rendered = prepared ?? (await renderDelivery(context, delivery, now));
  if (!rendered.message)
    return takeAway(context, chat, { ...claimed, delivery: { ...delivery, ref: there } }, rendered);
  const ref = await sendOrEdit(context, chat, claimed, there, rendered.message);
  breakerFor(chat).answered();
  await recordDelivered(context, claimed, ref, { ...rendered, now });
};

/** Brings one delivery to its latest version, if it is due, its slot is close and no other process has it. */
export const deliver = async (context: Context, id: string, ahead = SWEEP_AHEAD): Promise<void> => {
  const now = await context.clock.now();
  const claimed = await claimDelivery(context, id, { now, ahead });
  if (claimed) await completeDelivery(context, claimed, { now });
};

/**
 * From the claim to its outcome: false when it failed. What was rendered meanwhile and changed since is brought up to date by
 * the next edit.
 */
export const completeDelivery = async (context: Context, claimed: Claim, how: Attempt): Promise<boolean> => {
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

import { type Chat, type ExternalPlace, type Ref, SendFailed, type SendFailure } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { localDate } from '../../rituals/time/calendar.ts';
import { appendFacts } from '../../store/log/activity.ts';
import { inTransaction } from '../../store/core/database.ts';
import { SWEEP_AHEAD } from '../../store/delivery/due-deliveries.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { holdPace, methodOf } from '../../store/delivery/pacing.ts';
import { bringParts } from '../../store/delivery/parts.ts';
import { dropUnlessMoved, settleDelivery, settleDelivered } from '../../store/delivery/outcomes.ts';
import { markNoticed } from '../../store/account/preferences.ts';
import { makeScope } from '../../store/core/scope.ts';
import { type Claim, claimDelivery, countFor, SEND_TIMEOUT } from './claim.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { type Rendered, renderDelivery } from './render.ts';

const placeOf = ({ place }: DeliveryRow, threadRef: string | null): ExternalPlace => {
  const id = place.slice(place.indexOf(':') + 1);
  if (place.startsWith('user:')) return { user: id };
  return threadRef ? { channel: id, thread: threadRef } : { channel: id };
};

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

const sendOrEdit = async (
  chat: Chat,
  { delivery, threadRef }: Claim,
  there: Ref | null,
  shown: Message,
): Promise<Ref> => {
  if (there === null) return inTime(chat.send(placeOf(delivery, threadRef), shown, delivery.id));
  await inTime(chat.edit(there, shown, delivery.id));
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

/** Waits as the platform asked, then repeats the same call: an unsure sending is looked up, not sent again. */
const waitFor = async (
  { db, chats }: Context,
  { delivery, unsure }: Claim,
  { afterSeconds, only }: Extract<SendFailure, { kind: 'limited' }>,
): Promise<void> => {
  const { workspaceId, place, ref } = delivery;
  const state = unsure ? 'sending' : ref === null ? 'pending' : 'delivered';
  await settleDelivery(db, delivery, { state, retryInSeconds: afterSeconds });
  if (!chats.get(workspaceId)?.pace) return;
  const method = unsure ? 'find' : methodOf({ state, ref });
  await holdPace(db, workspaceId, only ? `place:${place}` : `method:${method}`, afterSeconds);
};

/** An edit can be repeated. A first sending of unknown fate keeps its lease until it is looked up. */
const recordFailure = async (context: Context, claimed: Claim, failure: SendFailure): Promise<void> => {
  const { delivery } = claimed;
  if (failure.kind === 'limited') await waitFor(context, claimed, failure);
  else if (failure.kind === 'refused')
    await settleDelivery(context.db, delivery, { state: 'parked', stale: false, reason: failure.reason });
  context.log.warn({ delivery: delivery.id, outcome: failure.kind });
};

const attemptDelivery = async (context: Context, claimed: Claim, now: Temporal.Instant): Promise<void> => {
  const { delivery, unsure } = claimed;
  const chat = context.chats.get(delivery.workspaceId);
  if (!chat) return recordFailure(context, claimed, { kind: 'limited', afterSeconds: 60 });
  const there = unsure ? ((await lookUp(chat, claimed)) ?? null) : delivery.ref;
  // Not there for certain: it becomes due again, since hours, a pause or a deadline may have come in between.
  if (unsure && there === null)
    return void (await settleDelivery(context.db, delivery, { state: 'pending' }));
  const rendered = await renderDelivery(context, delivery, now);
  if (!rendered.message)
    return takeAway(context, chat, { ...claimed, delivery: { ...delivery, ref: there } }, rendered);
  const ref = await sendOrEdit(chat, claimed, there, rendered.message);
  await recordDelivered(context, claimed, ref, { ...rendered, now });
};

/** Brings one delivery to its latest version, if it is due, its slot is close and no other process has it. */
export const deliver = async (context: Context, id: string, ahead = SWEEP_AHEAD): Promise<void> => {
  const now = await context.clock.now();
  const claimed = await claimDelivery(context, id, { now, ahead });
  if (!claimed) return;
  if (claimed.waitMs > 0) await wait(claimed.waitMs);
  try {
    await attemptDelivery(context, claimed, now);
  } catch (error) {
    if (error instanceof SendFailed) return recordFailure(context, claimed, error.failure);
    // A fault of ours, before or after the call: the lease expires, and the platform is asked first.
    context.log.error({ delivery: id, outcome: 'failed', err: withoutValues(error) });
  }
};

import { type Chat, type MayLeave, type Ref, SendFailed } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { inTransaction } from '../../store/core/database.ts';
import { recordIntents } from '../../store/delivery/leases.ts';
import { dropUnlessMoved, sendAgain } from '../../store/delivery/outcomes.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { noteSecondCopies } from '../../store/delivery/second-copies.ts';
import { breakerFor } from './breaker.ts';
import type { Claim } from './claim.ts';
import type { Context } from '../context.ts';
import { WAITS } from '../phases.ts';
import { recordFailure, recordFault } from './failed-delivery.ts';
import { inGroups } from '../../store/reading/in-groups.ts';
import { placeOf } from './place.ts';
import { recordDelivered } from './record-delivered.ts';
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

const intents = new WeakMap<Context, (delivery: DeliveryRow) => Promise<boolean>>();

/** Those that are about to leave at the same time are recorded in one statement. */
const recordIntent = (context: Context, delivery: DeliveryRow): Promise<boolean> => {
  const { answered, quarantine } = context.waits ?? WAITS;
  const record = intents.getOrInsertComputed(context, () =>
    inGroups(async (group) => {
      const ours = await recordIntents(context.db, group, answered + quarantine);
      return ({ id }) => ours.has(id);
    }),
  );
  return record(delivery);
};

const sendFirst = async (
  context: Context,
  chat: Chat,
  { delivery, threadRef, claimedAt, isIntended }: Claim,
  shown: Message,
): Promise<Ref> => {
  const askedAt = isIntended ? claimedAt : performance.now();
  if (!isIntended && !(await recordIntent(context, delivery))) throw new TakenOver();
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

type Empty = Pick<Claim, 'delivery'> & Pick<Rendered, 'versions'>;

const nowhere = Promise.resolve(undefined);

const removals = new WeakMap<Context, (empty: Empty) => Promise<void>>();

/** Those that are removed at about the same time are dropped in one transaction. */
const dropEmpty = (context: Context, empty: Empty): Promise<void> =>
  removals.getOrInsertComputed(context, () =>
    inGroups(async (group) => {
      await inTransaction(context.db, (tx) => dropUnlessMoved(tx, group));
      return () => {};
    }),
  )(empty);

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
  await dropEmpty(context, { delivery, versions });
};

type Attempt = {
  now: Temporal.Instant;
  prepared?: Rendered | undefined;
  /** The platform took it: the next one in its place may leave while this one is recorded. */
  taken: () => void;
};

const attemptDelivery = async (
  context: Context,
  claimed: Claim,
  { now, prepared, taken }: Attempt,
): Promise<void> => {
  const { delivery, unsure } = claimed;
  const chat = context.chats.get(delivery.workspaceId);
  if (!chat) throw new SendFailed({ kind: 'limited', afterSeconds: 60, only: 'place' });
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
  taken();
  await context.passing?.('sent');
  await recordDelivered(context, { claim: claimed, ref, rendered, now });
  await context.passing?.('outcome kept');
};

/** What is left of the time until its slot. */
const untilSlot = ({ claimedAt, waitMs }: Claim): number => claimedAt + waitMs - performance.now();

/** It was judged too long ago, or the platform asked to wait while it was being claimed. */
export const isNoLongerNow = ({ waits = WAITS }: Context, claimed: Claim): boolean =>
  Math.abs(untilSlot(claimed)) > waits.prepared * BEGUN_BY * 1000;

/**
 * From the claim to its outcome. What was rendered meanwhile and changed since is brought up to date by the next edit.
 * `closed`: its workspace takes no other for now.
 */
export const completeDelivery = async (
  context: Context,
  claimed: Claim,
  how: Attempt,
): Promise<'done' | 'closed'> => {
  await context.passing?.('claimed');
  const waitMs = untilSlot(claimed);
  if (waitMs > 0) await wait(waitMs);
  try {
    await attemptDelivery(context, claimed, how);
  } catch (error) {
    if (error instanceof SendFailed) return recordFailure(context, claimed, error.failure);
    if (!(error instanceof TakenOver)) await recordFault(context, claimed, error);
  }
  return 'done';
};

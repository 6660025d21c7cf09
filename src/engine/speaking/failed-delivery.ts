import type { SendFailure } from '../../chat/chat.ts';
import { restUnlessLeft, settleDelivery } from '../../store/delivery/outcomes.ts';
import { holdPace, methodOf, suspendWorkspace } from '../../store/delivery/pacing.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { breakerFor } from './breaker.ts';
import type { Claim } from './claim.ts';

/** As it was before it was claimed. */
const stateBefore = ({ delivery: { ref }, unsure }: Claim): DeliveryRow['state'] => {
  if (unsure) return 'sending';
  return ref === null ? 'pending' : 'delivered';
};

/** Not sent, and due again at the slot that it was given. */
export const giveBack = ({ db }: Context, claimed: Claim): Promise<unknown> =>
  settleDelivery(db, claimed.delivery, {
    state: stateBefore(claimed),
    retryInSeconds: claimed.waitMs / 1000,
  });

/** Waits as the platform asked, then repeats the same call: an unsure sending is looked up, not sent again. */
const waitFor = async (
  { db, chats }: Context,
  claimed: Claim,
  { afterSeconds, only }: Extract<SendFailure, { kind: 'limited' }>,
): Promise<void> => {
  const { delivery, unsure } = claimed;
  const { workspaceId, place, ref } = delivery;
  const state = stateBefore(claimed);
  await settleDelivery(db, delivery, { state, retryInSeconds: afterSeconds });
  if (!chats.get(workspaceId)?.pace) return;
  const method = unsure ? 'find' : methodOf({ state, ref, intentAt: null });
  await holdPace(db, workspaceId, only ? `place:${place}` : `method:${method}`, afterSeconds);
};

/** Nothing leaves to this workspace any more; what was due keeps waiting, for as long as it is useful. */
const suspend = async ({ db, log }: Context, claimed: Claim, reason: string): Promise<void> => {
  const { delivery } = claimed;
  const { workspaceId } = delivery;
  await suspendWorkspace(db, workspaceId);
  await settleDelivery(db, delivery, { state: stateBefore(claimed), reason });
  log.error({ workspace: workspaceId, outcome: 'suspended', reason });
};

/** A platform that answers nothing is not asked more: each question would have to be looked up. */
const stopCalling = async ({ db, log }: Context, { workspaceId }: DeliveryRow, seconds: number) => {
  await holdPace(db, workspaceId, 'method:send', seconds);
  log.error({ workspace: workspaceId, outcome: 'no answers', seconds });
};

/** An edit can be repeated. A first sending of unknown fate keeps its lease until it is looked up. */
export const recordFailure = async (
  context: Context,
  claimed: Claim,
  failure: SendFailure,
): Promise<void> => {
  const { delivery } = claimed;
  const chat = context.chats.get(delivery.workspaceId);
  if (failure.kind === 'limited') await waitFor(context, claimed, failure);
  else if (failure.kind === 'suspended') await suspend(context, claimed, failure.reason);
  else if (failure.kind === 'refused')
    await settleDelivery(context.db, delivery, { state: 'parked', stale: false, reason: failure.reason });
  else if (chat) await breakerFor(chat).failed((seconds) => stopCalling(context, delivery, seconds));
  context.log.warn({ delivery: delivery.id, outcome: failure.kind });
};

/** Seconds before the first retry of what failed on our side; it doubles, up to an hour. */
const FAULT_WAIT = 15;

/** A fault of ours, before or after the call: if it was about to leave, the platform is asked first. */
export const recordFault = async (
  { db, log }: Context,
  { delivery }: Claim,
  error: unknown,
): Promise<void> => {
  log.error({ delivery: delivery.id, outcome: 'failed', err: withoutValues(error) });
  const retryInSeconds = Math.min(3_600, FAULT_WAIT * 2 ** Math.min(delivery.attempt - 1, 10));
  // The database that is away takes nothing: the lease then ends by itself.
  await restUnlessLeft(db, delivery, retryInSeconds).catch(() => {});
};

import type { SendFailure } from '../../chat/chat.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { noteRefusal } from '../../store/people/refusals.ts';
import { restUnlessLeft, settleDelivery } from '../../store/delivery/outcomes.ts';
import { holdPace, methodOf, suspendWorkspace } from '../../store/delivery/pacing.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { breakerFor } from './breaker.ts';
import type { Claim } from './claim.ts';

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
  const method = unsure ? 'find' : methodOf({ state, ref, intentAt: null });
  await holdPace(db, workspaceId, only ? `place:${place}` : `method:${method}`, afterSeconds);
};

/** Nothing leaves to this workspace any more; what was due keeps waiting, for as long as it is useful. */
const suspend = async ({ db, log }: Context, { delivery, unsure }: Claim, reason: string): Promise<void> => {
  const { workspaceId, ref } = delivery;
  await suspendWorkspace(db, workspaceId);
  const state = unsure ? 'sending' : ref === null ? 'pending' : 'delivered';
  await settleDelivery(db, delivery, { state, reason });
  log.error({ workspace: workspaceId, outcome: 'suspended', reason });
};

/** A platform that answers nothing is not asked more: each question would have to be looked up. */
const stopCalling = async ({ db, log }: Context, { workspaceId }: DeliveryRow, seconds: number) => {
  await holdPace(db, workspaceId, 'method:send', seconds);
  log.error({ workspace: workspaceId, outcome: 'no answers', seconds });
};

const park = async ({ db, clock }: Context, delivery: DeliveryRow, reason: string): Promise<void> => {
  await settleDelivery(db, delivery, { state: 'parked', stale: false, reason });
  const { personId, workspaceId, ref } = delivery;
  if (!personId || ref !== null) return;
  await noteRefusal(db, { workspaceId, personId }, { on: localDate(await clock.now(), 'UTC'), code: reason });
};

/** As long as mail servers try (RFC 5321). */
const TRIED_FOR = { hours: 24 * 5 };

/** Asked to come back, again and again. */
const isGivenUp = ({ ref, intentAt }: DeliveryRow): boolean =>
  ref === null &&
  intentAt !== null &&
  Temporal.Instant.compare(intentAt.add(TRIED_FOR), Temporal.Now.instant()) < 0;

/** An edit can be repeated. A first sending of unknown fate keeps its lease until it is looked up. */
export const recordFailure = async (
  context: Context,
  claimed: Claim,
  failure: SendFailure,
): Promise<void> => {
  const { delivery } = claimed;
  const chat = context.chats.get(delivery.workspaceId);
  if (failure.kind === 'limited' && isGivenUp(delivery))
    await park(context, delivery, 'no room for five days');
  else if (failure.kind === 'limited') await waitFor(context, claimed, failure);
  else if (failure.kind === 'suspended') await suspend(context, claimed, failure.reason);
  else if (failure.kind === 'refused') await park(context, delivery, failure.reason);
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

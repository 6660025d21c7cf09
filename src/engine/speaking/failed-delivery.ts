import type { SendFailure } from '../../chat/chat.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { noteRefusal } from '../../store/people/refusals.ts';
import { restUnlessLeft, settleDelivery } from '../../store/delivery/outcomes.ts';
import { holdPace, methodOf, suspendWorkspace } from '../../store/delivery/pacing.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import type { Context } from '../context.ts';
import { withoutValues } from '../fault.ts';
import { alertCoordination } from './alert.ts';
import { breakerFor, LONGEST_REST } from './breaker.ts';
import type { Claim } from './claim.ts';

/** As it was before it was claimed. */
const stateBefore = ({ delivery: { ref }, unsure }: Claim): DeliveryRow['state'] => {
  if (unsure) return 'sending';
  return ref === null ? 'pending' : 'delivered';
};

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
const suspend = async (context: Context, claimed: Claim, reason: string): Promise<void> => {
  const { db, log, operatorContact: contact } = context;
  const { workspaceId } = claimed.delivery;
  await suspendWorkspace(db, workspaceId);
  await settleDelivery(db, claimed.delivery, { state: stateBefore(claimed), reason });
  log.error({ alert: 'suspended', workspace: workspaceId, reason, ...(contact ? { contact } : {}) });
  const platform = context.chats.get(workspaceId)?.platform;
  if (platform) await alertCoordination(context, { what: 'suspended', platform });
};

/** A platform that answers nothing is not asked more: each question would have to be looked up. */
const stopCalling = async (context: Context, { workspaceId }: DeliveryRow, seconds: number) => {
  const { db, log, operatorContact: contact } = context;
  await holdPace(db, workspaceId, 'method:send', seconds);
  const lasts = seconds >= LONGEST_REST;
  log.error({
    workspace: workspaceId,
    outcome: 'no answers',
    seconds,
    ...(lasts ? { alert: 'silent', ...(contact ? { contact } : {}) } : {}),
  });
  const platform = context.chats.get(workspaceId)?.platform;
  if (lasts && platform) await alertCoordination(context, { what: 'silent', platform });
};

/** A person who is refused a first message may be reached on another platform. */
const noteRefused = async ({ db, clock }: Context, delivery: DeliveryRow, code: string): Promise<void> => {
  const { personId, workspaceId, ref } = delivery;
  if (!personId || ref !== null) return;
  await noteRefusal(db, { workspaceId, personId }, { on: localDate(await clock.now(), 'UTC'), code });
};

/** Refused for good. A channel that is closed to us is told to those who can open it again. */
const park = async (context: Context, { delivery, message }: Claim, reason: string): Promise<void> => {
  await settleDelivery(context.db, delivery, { state: 'parked', stale: false, reason });
  await noteRefused(context, delivery, reason);
  const [what, place = ''] = delivery.place.split(':', 2);
  if (what === 'channel')
    await alertCoordination(context, { what: 'parked', place, reason }, { cohortId: message.cohortId });
};

/** As long as mail servers try (RFC 5321). */
const TRIED_FOR = { hours: 24 * 5 };

/** Asked to come back, again and again. */
const isGivenUp = ({ ref, intentAt }: DeliveryRow): boolean =>
  ref === null &&
  intentAt !== null &&
  Temporal.Instant.compare(intentAt.add(TRIED_FOR), Temporal.Now.instant()) < 0;

/**
 * An edit can be repeated. A first sending of unknown fate keeps its lease until it is looked up. Returns whether the
 * workspace takes more.
 */
export const recordFailure = async (
  context: Context,
  claimed: Claim,
  failure: SendFailure,
): Promise<'done' | 'closed'> => {
  const { delivery } = claimed;
  context.log.warn({ delivery: delivery.id, outcome: failure.kind });
  if (failure.kind === 'unknown') {
    const chat = context.chats.get(delivery.workspaceId);
    const rests = await (chat &&
      breakerFor(chat).failed((seconds) => stopCalling(context, delivery, seconds)));
    return rests ? 'closed' : 'done';
  }
  if (failure.kind === 'refused') await park(context, claimed, failure.reason);
  else if (failure.kind === 'suspended') await suspend(context, claimed, failure.reason);
  else if (isGivenUp(delivery)) await park(context, claimed, 'no room for five days');
  else await waitFor(context, claimed, failure);
  return failure.kind === 'suspended' || (failure.kind === 'limited' && !failure.only) ? 'closed' : 'done';
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

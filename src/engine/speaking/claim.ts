import { WORKING_WEEK } from '../../rituals/time/calendar.ts';
import { type Load, type Reachable, type Verdict, verdict } from '../../rituals/people/proactive-budget.ts';
import { awayAmong } from '../../store/account/absences.ts';
import { loadOf } from '../../store/delivery/proactive-load.ts';
import { countProactive } from '../../store/delivery/proactive-counts.ts';
import { inTransaction, limitShortly, type Tx } from '../../store/core/database.ts';
import { type Claimed, type DueDelivery, lockDue } from '../../store/delivery/due-deliveries.ts';
import {
  dropDelivery,
  gatherMerging,
  lockPerson,
  onTheirWay,
  postponeDelivery,
} from '../../store/delivery/messages.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { isUnsure, methodOf, type Rate } from '../../store/delivery/pacing.ts';
import { settleDelivery, takeLease } from '../../store/delivery/outcomes.ts';
import { rhythmsOf } from '../../store/people/people.ts';
import type { Context } from '../context.ts';
import { WAITS } from '../phases.ts';

/** `unsure`: an earlier attempt was cut off, so look up first whether the platform took the message. */
export type Claim = Claimed & {
  unsure: boolean;
  /** When it was asked for, by this process's own clock, which does not jump. */
  claimedAt: number;
  /** Milliseconds until its reserved slot. */
  waitMs: number;
};

const reachableOf = async (
  tx: Tx,
  personId: string,
  now: Temporal.Instant,
): Promise<Reachable | undefined> => {
  const [rhythms, away] = await Promise.all([rhythmsOf(tx, personId), awayAmong(tx, [personId], now)]);
  if (!rhythms) return undefined;
  const paused = away.has(personId);
  const { zone, holidays, works, until } = rhythms;
  return { zone, holidays, works: works ?? WORKING_WEEK, paused, ...(until ? { until } : {}) };
};

const loadNow = async (tx: Tx, personId: string, person: Reachable, now: Temporal.Instant): Promise<Load> => {
  const [load, leaving] = await Promise.all([loadOf(tx, personId, person, now), onTheirWay(tx, personId)]);
  return { ...load, today: load.today + leaving, thisWeek: load.thisWeek + leaving };
};

const verdictOf = async (tx: Tx, delivery: DeliveryRow, now: Temporal.Instant): Promise<Verdict> => {
  if (!delivery.proactive || !delivery.personId)
    return stillUseful(delivery, now) ? { do: 'send' } : { do: 'drop' };
  // In one round trip, and in this order: the person is read once the lock is held.
  const [, person] = await Promise.all([
    lockPerson(tx, delivery.personId),
    reachableOf(tx, delivery.personId, now),
  ]);
  if (!person) return { do: 'drop' };
  const { mergeable, daily, expected, legal, notAfter } = delivery;
  return verdict(
    { now, mergeable, daily, expected, legal, ...(notAfter ? { notAfter } : {}) },
    person,
    await loadNow(tx, delivery.personId, person, now),
  );
};

const stillUseful = ({ notAfter }: DeliveryRow, now: Temporal.Instant): boolean =>
  !notAfter || Temporal.Instant.compare(now, notAfter) < 0;

const rateOf = ({ chats }: Context, delivery: DeliveryRow): Rate | undefined => {
  const pace = chats.get(delivery.workspaceId)?.pace;
  if (!pace) return undefined;
  const method = methodOf(delivery);
  return { method, everySeconds: 60 / pace.perMinute[method], placeEverySeconds: pace.secondsPerPlace };
};

/**
 * A message to a person takes waiting ones along, except reminders, which are removed with their round. Only a first
 * sending does, because an edit notifies nobody.
 */
const carriesOthers = ({ state, proactive, mergeable, daily, expected }: DeliveryRow): boolean =>
  state === 'pending' && proactive && (mergeable || daily || expected);

const leaseClaimed = async (
  context: Context,
  tx: Tx,
  claimed: Claimed,
  now: Temporal.Instant,
): Promise<Claim> => {
  const { delivery } = claimed;
  if (carriesOthers(delivery)) await gatherMerging(tx, delivery, now);
  const claimedAt = performance.now();
  const { prepared } = context.waits ?? WAITS;
  const { taken, waitMs } = await takeLease(tx, delivery, prepared, rateOf(context, delivery));
  return { ...claimed, delivery: taken, waitMs, unsure: isUnsure(delivery), claimedAt };
};

/** Claimed by a process that died before it left: it is judged again, like any other. */
const unclaimed = async (tx: Tx, due: Claimed): Promise<Claimed> => {
  const { delivery } = due;
  if (delivery.state !== 'sending' || isUnsure(delivery)) return due;
  await settleDelivery(tx, delivery, { state: 'pending' });
  return { ...due, delivery: { ...delivery, state: 'pending' } };
};

type Claiming = { now: Temporal.Instant; ahead: number };

const claimIn = async (
  context: Context,
  tx: Tx,
  id: string,
  { now, ahead }: Claiming,
): Promise<Claim | undefined> => {
  const due = await lockDue(tx, id, now, ahead);
  if (!due) return undefined;
  const claimed = await unclaimed(tx, due);
  if (claimed.delivery.state !== 'pending') return leaseClaimed(context, tx, claimed, now);
  const decision = await verdictOf(tx, claimed.delivery, now);
  if (decision.do === 'send') return leaseClaimed(context, tx, claimed, now);
  if (decision.do === 'drop') await dropDelivery(tx, claimed.delivery);
  else await postponeDelivery(tx, id, { notBefore: decision.until, merging: decision.merge });
  return undefined;
};

/** Takes one delivery to send or edit; `undefined` when another process has it, or its slot is not close. */
export const claimDelivery = (context: Context, id: string, how: Claiming): Promise<Claim | undefined> =>
  inTransaction(context.db, async (tx) => {
    // In one round trip, and in this order.
    const [, claim] = await Promise.all([limitShortly(tx), claimIn(context, tx, id, how)]);
    return claim;
  });

/** Several at once, by person: two processes that lock people in the same order never wait for each other in a circle. */
export const claimTogether = (
  context: Context,
  due: readonly DueDelivery[],
  how: Claiming,
): Promise<ReadonlyMap<string, Claim>> =>
  inTransaction(context.db, async (tx) => {
    await limitShortly(tx);
    const claims = new Map<string, Claim>();
    for (const { id } of due.toSorted((a, b) => (a.personId ?? '').localeCompare(b.personId ?? ''))) {
      const claim = await claimIn(context, tx, id, how);
      if (claim) claims.set(id, claim);
    }
    return claims;
  });

export const countFor = async (
  tx: Tx,
  { proactive, personId, legal, expected, daily }: DeliveryRow,
  on: Temporal.PlainDate,
): Promise<void> => {
  if (proactive && personId && !legal && !expected) await countProactive(tx, personId, on, daily);
};

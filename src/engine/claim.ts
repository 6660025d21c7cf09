import { localDate, mondayOf, WORKING_WEEK } from '../rituals/calendar.ts';
import { type Reachable, type Said, type Verdict, verdict } from '../rituals/reach.ts';
import { awayAmong } from '../store/absences.ts';
import { countProactive, proactiveSince } from '../store/proactive.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { type Claimed, lockDue } from '../store/due.ts';
import {
  type DeliveryRow,
  dropDelivery,
  gatherMerging,
  lockPerson,
  onTheirWay,
  postpone,
} from '../store/messages.ts';
import { methodOf, type Rate } from '../store/pacing.ts';
import { takeLease } from '../store/settle.ts';
import { rhythmsOf } from '../store/people.ts';
import type { Context } from './context.ts';

/** Seconds a platform has to answer, and those in which a message it accepted may still come to light. */
export const SEND_TIMEOUT = 10;
const QUARANTINE = 60;

/** `unsure`: an earlier attempt was cut off; whether the platform took the message has to be looked up first. */
export type Claim = Claimed & {
  unsure: boolean;
  /** Milliseconds until the moment that was reserved for it. */
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

const saidTo = async (tx: Tx, personId: string, today: Temporal.PlainDate): Promise<Said> => {
  const [counted, now] = await Promise.all([
    proactiveSince(tx, personId, mondayOf(today), today),
    onTheirWay(tx, personId),
  ]);
  return { today: counted.today + now, thisWeek: counted.thisWeek + now };
};

const judge = async (tx: Tx, delivery: DeliveryRow, now: Temporal.Instant): Promise<Verdict> => {
  if (!delivery.proactive || !delivery.personId)
    return stillUseful(delivery, now) ? { do: 'send' } : { do: 'drop' };
  // In one journey, and in this order: what is read is read once the lock is held.
  const [, person] = await Promise.all([
    lockPerson(tx, delivery.personId),
    reachableOf(tx, delivery.personId, now),
  ]);
  if (!person) return { do: 'drop' };
  const { mergeable, daily, promised, legal, notAfter } = delivery;
  return verdict(
    { now, mergeable, daily, promised, legal, ...(notAfter ? { notAfter } : {}) },
    person,
    await saidTo(tx, delivery.personId, localDate(now, person.zone)),
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

const lease = async (context: Context, tx: Tx, claimed: Claimed, now: Temporal.Instant): Promise<Claim> => {
  const { delivery } = claimed;
  if (delivery.merging) await gatherMerging(tx, delivery, now);
  const leased = await takeLease(tx, delivery, SEND_TIMEOUT + QUARANTINE, rateOf(context, delivery));
  return { ...claimed, delivery: leased.taken, waitMs: leased.waitMs, unsure: delivery.state === 'sending' };
};

/** Takes one delivery to send or to edit; nothing when another process has it, or when its moment is not near. */
export const claim = (
  context: Context,
  id: string,
  { now, ahead }: { now: Temporal.Instant; ahead: number },
): Promise<Claim | undefined> =>
  inTransaction(context.db, async (tx) => {
    const claimed = await lockDue(tx, id, now, ahead);
    if (!claimed) return undefined;
    if (claimed.delivery.state !== 'pending') return lease(context, tx, claimed, now);
    const decision = await judge(tx, claimed.delivery, now);
    if (decision.do === 'send') return lease(context, tx, claimed, now);
    if (decision.do === 'drop') await dropDelivery(tx, claimed.delivery);
    else await postpone(tx, id, { notBefore: decision.until, merging: decision.merge });
    return undefined;
  });

/** Counts what reached a person unasked, on their own local day. */
export const countFor = async (
  tx: Tx,
  { proactive, personId, legal, promised, daily }: DeliveryRow,
  on: Temporal.PlainDate,
): Promise<void> => {
  if (proactive && personId && !legal && !promised) await countProactive(tx, personId, on, daily);
};

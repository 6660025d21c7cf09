import { WORKING_WEEK } from '../../rituals/time/calendar.ts';
import { type Load, type Reachable, type Verdict, verdict } from '../../rituals/people/proactive-budget.ts';
import { awayAmong } from '../../store/account/absences.ts';
import { loadOf } from '../../store/delivery/proactive-load.ts';
import { inTransaction, limitShortly, type Tx } from '../../store/core/database.ts';
import { readingTogether } from '../../store/reading/reading-together.ts';
import { type Claimed, type Lockable, lockDue } from '../../store/delivery/due-deliveries.ts';
import {
  dropDeliveries,
  gatherMerging,
  lockPeople,
  postponeDelivery,
} from '../../store/delivery/messages.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { isUnsure, methodOf, type Rate } from '../../store/delivery/pacing.ts';
import { takeLeases } from '../../store/delivery/leases.ts';
import { settleDelivery } from '../../store/delivery/outcomes.ts';
import { rhythmsOf } from '../../store/people/rhythms.ts';
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

/** What is being sent to a person counts before it is delivered. */
const loadNow = async (tx: Tx, personId: string, person: Reachable, now: Temporal.Instant): Promise<Load> => {
  const { leaving, ...load } = await loadOf(tx, personId, person, now);
  return { ...load, today: load.today + leaving, thisWeek: load.thisWeek + leaving };
};

const SEND: Verdict = { do: 'send' };

const isBudgeted = ({ delivery: { state, proactive, personId } }: Claimed): boolean =>
  state === 'pending' && proactive && personId !== null;

const verdictOf = async (tx: Tx, delivery: DeliveryRow, now: Temporal.Instant): Promise<Verdict> => {
  if (!delivery.proactive || !delivery.personId)
    return stillUseful(delivery, now) ? { do: 'send' } : { do: 'drop' };
  const person = await reachableOf(tx, delivery.personId, now);
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

/** As many as have a slot close enough. */
const withinPace = (context: Context, due: readonly Lockable[], ahead: number): Lockable[] => {
  const freeIn = new Map<string, number>();
  return due.filter(({ delivery, methodFreeIn, placeFreeIn }) => {
    const rate = rateOf(context, delivery);
    if (!rate) return true;
    const method = `${delivery.workspaceId} ${rate.method}`;
    const place = `${delivery.workspaceId} ${delivery.place}`;
    const [methodFree, placeFree] = [freeIn.get(method) ?? methodFreeIn, freeIn.get(place) ?? placeFreeIn];
    if (Math.max(methodFree, placeFree) > ahead) return false;
    freeIn.set(method, methodFree + rate.everySeconds);
    freeIn.set(place, placeFree + rate.placeEverySeconds);
    return true;
  });
};

/** Claimed by a process that died before it left: it is judged again, like any other. */
const unclaimed = async (tx: Tx, due: Lockable): Promise<Lockable> => {
  const { delivery } = due;
  if (delivery.state !== 'sending' || isUnsure(delivery)) return due;
  await settleDelivery(tx, delivery, { state: 'pending' });
  return { ...due, delivery: { ...delivery, state: 'pending' } };
};

/** One for each person whom nobody else holds: the second is judged once the first is counted. */
const onePerPerson = async (tx: Tx, due: readonly Lockable[]): Promise<Lockable[]> => {
  const budgeted = due.filter(isBudgeted).flatMap(({ delivery: { personId } }) => personId ?? []);
  const free = new Set(await lockPeople(tx, [...new Set(budgeted)]));
  return due.filter((one) => !isBudgeted(one) || free.delete(one.delivery.personId ?? ''));
};

type Judged = { due: Lockable; decision: Verdict };

/** People are read once their lock is held, all of them together. */
const judge = (tx: Tx, due: readonly Lockable[], now: Temporal.Instant): Promise<Judged[]> =>
  readingTogether(tx, () =>
    Promise.all(
      due.map(async (one) => {
        const { delivery } = one;
        const decision = delivery.state === 'pending' ? await verdictOf(tx, delivery, now) : SEND;
        return { due: one, decision };
      }),
    ),
  );

const putOff = async (tx: Tx, judged: readonly Judged[]): Promise<void> => {
  for (const { due, decision } of judged)
    if (decision.do === 'wait')
      await postponeDelivery(tx, due.delivery.id, { notBefore: decision.until, merging: decision.merge });
  await dropDeliveries(
    tx,
    judged.flatMap(({ due, decision }) => (decision.do === 'drop' ? due.delivery : [])),
  );
};

const lease = async (
  context: Context,
  tx: Tx,
  due: readonly Lockable[],
  now: Temporal.Instant,
): Promise<Claim[]> => {
  if (due.length === 0) return [];
  const leaders = due.map(({ delivery }) => delivery).filter(carriesOthers);
  if (leaders.length > 0) await gatherMerging(tx, leaders, now);
  const claimedAt = performance.now();
  const { prepared } = context.waits ?? WAITS;
  const rated = due.map(({ delivery }) => ({ delivery, rate: rateOf(context, delivery) }));
  const leases = await takeLeases(tx, rated, prepared);
  return due.flatMap(({ delivery, message, threadRef }) => {
    const leased = leases.get(delivery.id);
    return leased ? [{ ...leased, message, threadRef, unsure: isUnsure(delivery), claimedAt }] : [];
  });
};

type Claiming = { now: Temporal.Instant; ahead: number };

/**
 * Takes those of these deliveries that may be sent or edited now, in their order: not what another process has, nor whose slot
 * is not close, nor the second of a person.
 */
export const claimTogether = (
  context: Context,
  ids: readonly string[],
  { now, ahead }: Claiming,
): Promise<Claim[]> =>
  inTransaction(context.db, async (tx) => {
    // In one round trip, and in this order.
    const [, due] = await Promise.all([limitShortly(tx), lockDue(tx, ids, now, ahead)]);
    const within = await Promise.all(withinPace(context, due, ahead).map((one) => unclaimed(tx, one)));
    const judged = await judge(tx, await onePerPerson(tx, within), now);
    await putOff(tx, judged);
    const sent = judged.filter(({ decision }) => decision.do === 'send');
    return lease(
      context,
      tx,
      sent.map((one) => one.due),
      now,
    );
  });

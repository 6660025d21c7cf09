import { inTransaction, type Tx } from '../../store/core/database.ts';
import { limitShortly } from '../../store/core/transaction-limits.ts';
import {
  type Claimed,
  type Lockable,
  lockDue,
  lockNext,
  type Look,
  SWEEP_AHEAD,
} from '../../store/delivery/due-deliveries.ts';
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
import type { Context } from '../context.ts';
import { WAITS } from '../phases.ts';
import { judgeDeliveries, type Judged } from './judge.ts';

/** `unsure`: an earlier attempt was cut off, so look up first whether the platform took the message. */
export type Claim = Claimed & {
  unsure: boolean;
  /** When it was asked for, by this process's own clock, which does not jump. */
  claimedAt: number;
  /** Milliseconds until its reserved slot. */
  waitMs: number;
  /** Its intent was written with the claim. */
  isIntended?: true;
};

const isBudgeted = ({ delivery: { state, proactive, personId } }: Claimed): boolean =>
  state === 'pending' && proactive && personId !== null;

export const rateOf = ({ chats }: Context, delivery: DeliveryRow): Rate | undefined => {
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

export type Claimable = {
  claims: Claim[];
  /** Judged, and waiting for another hour or dropped. */
  putOff: number;
  /** Still due. */
  left: string[];
};

const claimIn = (
  context: Context,
  { now, ahead }: Claiming,
  lock: (tx: Tx) => Promise<Lockable[]>,
): Promise<Claimable> =>
  inTransaction(context.db, async (tx) => {
    // In one round trip, and in this order.
    const [, due] = await Promise.all([limitShortly(tx), lock(tx)]);
    const within = await Promise.all(withinPace(context, due, ahead).map((one) => unclaimed(tx, one)));
    const judged = await judgeDeliveries(tx, await onePerPerson(tx, within), now);
    await putOff(tx, judged);
    const sent = judged.filter(({ decision }) => decision.do === 'send').map((one) => one.due);
    const looked = new Set(judged.map((one) => one.due.delivery.id));
    return {
      claims: await lease(context, tx, sent, now),
      putOff: judged.length - sent.length,
      left: due.map(({ delivery: { id } }) => id).filter((id) => !looked.has(id)),
    };
  });

/**
 * Takes those of these deliveries that may be sent or edited now, in their order: not what another process has, nor whose slot
 * is not close, nor the second of a person.
 */
export const claimTogether = async (
  context: Context,
  ids: readonly string[],
  claiming: Claiming,
): Promise<Claim[]> =>
  (await claimIn(context, claiming, (tx) => lockDue(tx, ids, claiming.now, claiming.ahead))).claims;

/** The same for the next of all that is due, in the fair order. */
export const claimNext = (context: Context, look: Look): Promise<Claimable> =>
  claimIn(context, { now: look.now, ahead: SWEEP_AHEAD }, (tx) => lockNext(tx, look));

import { localDate } from '../../rituals/time/calendar.ts';
import { markNoticed } from '../../store/account/preferences.ts';
import { isAway } from '../../store/core/away.ts';
import type { Executor } from '../../store/core/executor.ts';
import { inTransaction, type Tx } from '../../store/core/database.ts';
import { endShortly } from '../../store/core/transaction-limits.ts';
import { makeScope } from '../../store/core/scope.ts';
import { copyForBoth } from '../../store/delivery/copies.ts';
import { settleDelivered } from '../../store/delivery/outcomes.ts';
import { bringParts } from '../../store/delivery/parts.ts';
import { appendFacts } from '../../store/log/activity.ts';
import type { Context } from '../context.ts';
import type { Claim } from './claim.ts';
import { inGroups } from '../../store/reading/in-groups.ts';
import type { Rendered } from './render.ts';

/** What a platform just took. */
export type Delivered = {
  claim: Claim;
  ref: string;
  rendered: Rendered;
  /** Programme time. */
  now: Temporal.Instant;
};

const isFirst = ({ claim: { delivery } }: Delivered): boolean => delivery.ref === null;

const dayOf = ({ now, rendered }: Delivered): Temporal.PlainDate => localDate(now, rendered.zone);

/** Whether anyone can want both. */
const sendsMail = ({ chats }: Context): boolean =>
  [...chats.values()].some(({ can }) => can?.press === 'link');

const copyTo = async (context: Context, tx: Tx, first: readonly Delivered[]): Promise<void> => {
  if (!sendsMail(context)) return;
  for (const { claim } of first)
    if (claim.delivery.proactive && claim.delivery.part === 0) await copyForBoth(tx, claim.delivery);
};

const noteNotice = async (tx: Tx, one: Delivered): Promise<void> => {
  const { delivery, message } = one.claim;
  if (!delivery.legal || !delivery.personId || !message.cohortId) return;
  await markNoticed(tx, delivery.personId, message.subject);
  await appendFacts(makeScope(tx, message.cohortId), [
    {
      type: 'cohort.noticed',
      v: 1,
      on: dayOf(one),
      facts: { notice: message.subject },
      by: delivery.personId,
    },
  ]);
};

/** Parts that a first one, long, is followed by. */
const withParts = (delivered: readonly Delivered[]) =>
  delivered
    .map(({ claim: { delivery }, rendered }) => ({ first: delivery, count: rendered.parts }))
    .filter(({ first: { part }, count }) => part === 0 && count > 1);

/** Nothing else has to be written with it. */
const isOutcomeAlone = (context: Context, delivered: readonly Delivered[]): boolean => {
  const first = delivered.filter(isFirst);
  return (
    withParts(delivered).length === 0 &&
    first.every(({ claim }) => !claim.delivery.legal) &&
    !(sendsMail(context) && first.some(({ claim }) => claim.delivery.proactive))
  );
};

type How = { waiting: boolean };

const settle = (db: Executor, delivered: readonly Delivered[], how: How) =>
  settleDelivered(
    db,
    delivered.map((one) => ({
      ...one.claim,
      ref: one.ref,
      versions: one.rendered.versions,
      again: !isFirst(one),
      day: dayOf(one),
    })),
    how,
  );

const recordInTransaction = (context: Context, delivered: readonly Delivered[], how: How) =>
  inTransaction(context.db, async (tx) => {
    // In one round trip: a line that is cut here keeps these deliveries from being looked up.
    const [, { settled, busy }] = await Promise.all([endShortly(tx), settle(tx, delivered, how)]);
    const ours = delivered.filter(({ claim }) => settled.has(claim.delivery.id));
    const first = ours.filter(isFirst);
    await bringParts(tx, withParts(ours));
    await copyTo(context, tx, first);
    if (first.length > 0) await context.passing?.('outcome written');
    for (const one of first) await noteNotice(tx, one);
    return { busy };
  });

/** Returns those whose messages somebody was writing at that moment. */
const recordAll = async (
  context: Context,
  delivered: readonly Delivered[],
  how: How,
): Promise<Delivered[]> => {
  const { busy } = isOutcomeAlone(context, delivered)
    ? await settle(context.db, delivered, how)
    : await recordInTransaction(context, delivered, how);
  return delivered.filter(({ claim }) => busy.has(claim.delivery.id));
};

const recordAlone = async (context: Context, one: Delivered): Promise<void> => {
  await recordAll(context, [one], { waiting: true });
};

type Recorded = (one: Delivered) => Promise<void> | undefined;

const recordTogether = async (context: Context, delivered: readonly Delivered[]): Promise<Recorded> => {
  try {
    const busy = await recordAll(context, delivered, { waiting: false });
    return (one) => (busy.includes(one) ? recordAlone(context, one) : undefined);
  } catch (error) {
    // One that cannot be recorded takes no other with it.
    if (delivered.length === 1 || isAway(error)) throw error;
    return (one) => recordAlone(context, one);
  }
};

const groups = new WeakMap<Context, (one: Delivered) => Promise<unknown>>();

/** Those that platforms take at about the same time are recorded in one transaction. */
export const recordDelivered = async (context: Context, one: Delivered): Promise<void> => {
  await groups.getOrInsertComputed(context, () => inGroups((group) => recordTogether(context, group)))(one);
};

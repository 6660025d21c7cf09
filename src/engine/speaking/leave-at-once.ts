import { inSnapshot } from '../../store/core/database.ts';
import type { MessageRow, DeliveryRow } from '../../store/delivery/rows.ts';
import { type Ready, takeReady } from '../../store/delivery/leases.ts';
import { carriedBy } from '../../store/delivery/outcomes.ts';
import { inGroups } from '../../store/reading/in-groups.ts';
import type { Context } from '../context.ts';
import { WAITS } from '../phases.ts';
import { type Claim, rateOf } from './claim.ts';
import { completeDelivery } from './deliver.ts';
import type { Lanes } from './lanes.ts';
import { renderIn, type Rendered } from './render.ts';

/**
 * What was just decided and waits for nothing is rendered first, then claimed with its intent, if it still shows the same: two
 * steps less than what is claimed to be rendered. All else is left to the others.
 */

type Prepared = { delivery: DeliveryRow; message: MessageRow; rendered: Rendered };

/** An edit, or a first message that nobody's budget, hours or pause hold back. */
const waitsForNothing = (
  { chats }: Context,
  { state, personId, proactive, part, notAfter, workspaceId }: DeliveryRow,
): boolean =>
  chats.has(workspaceId) &&
  part === 0 &&
  (state === 'delivered' || (state === 'pending' && !notAfter && !(proactive && personId)));

type Found = { now: Temporal.Instant; prepared: readonly Prepared[] };

const prepareAll = (context: Context, ids: readonly string[]): Promise<Found> =>
  inSnapshot(context.db, async (tx) => {
    // In one statement.
    const [now, ...all] = await Promise.all([context.clock.now(tx), ...ids.map((id) => carriedBy(tx, id))]);
    const prepared: Prepared[] = [];
    await Promise.all(
      all.map(async ([own]) => {
        if (!own || own.delivery.mergedInto || !waitsForNothing(context, own.delivery)) return;
        // A fault is told where it is claimed to be rendered.
        const rendered = await renderIn(context, { tx, now }, own.delivery).catch(() => undefined);
        if (rendered?.message) prepared.push({ ...own, rendered });
      }),
    );
    return { now, prepared };
  });

const preparations = new WeakMap<Context, (id: string) => Promise<Found>>();

/** One group after the other, so that what is rung for first takes its turn first. */
const prepareInOrder = async (context: Context, ids: readonly string[]): Promise<Found> => {
  const inOrder = preparations.getOrInsertComputed(context, () =>
    inGroups(async (group) => {
      const found = await prepareAll(context, group);
      return () => found;
    }),
  );
  const found = await Promise.all(ids.map(inOrder));
  const prepared = [...new Set(found.flatMap((one) => one.prepared))];
  return {
    now: found[0]?.now ?? (await context.clock.now()),
    prepared: prepared.filter(({ delivery: { id } }) => ids.includes(id)),
  };
};

type Taking = Ready & { now: Temporal.Instant };

type Taken = Awaited<ReturnType<typeof takeReady>>;
type Took = { claimedAt: number; taken: Taken };

const takings = new WeakMap<Context, (one: Taking) => Promise<Took>>();

/** The first of each workspace and method, where a pace is kept: another would wait for its slot with its intent written. */
const firstOfEach = (ready: readonly Taking[]): Taking[] => {
  const paced = new Set<string>();
  return ready.filter(({ delivery: { workspaceId }, rate }) => {
    if (!rate) return true;
    const pace = `${workspaceId} ${rate.method}`;
    const isFirst = !paced.has(pace);
    paced.add(pace);
    return isFirst;
  });
};

const takeAll = async (context: Context, ready: readonly Taking[]): Promise<Took> => {
  const { prepared, answered, quarantine } = context.waits ?? WAITS;
  const claimedAt = performance.now();
  const [first] = ready;
  if (!first) return { claimedAt, taken: new Map() };
  const lease = { now: first.now, prepared, intended: answered + quarantine };
  return { claimedAt, taken: await takeReady(context.db, firstOfEach(ready), lease) };
};

/** Those that are about to leave at the same time are taken in one statement. */
const takeWithOthers = async (
  context: Context,
  { delivery, message, rendered }: Prepared,
  now: Temporal.Instant,
): Promise<Claim | undefined> => {
  const inOne = takings.getOrInsertComputed(context, () =>
    inGroups(async (group) => {
      const took = await takeAll(context, group);
      return () => took;
    }),
  );
  const ready = { delivery, rate: rateOf(context, delivery), versions: rendered.versions, now };
  const { claimedAt, taken } = await inOne(ready);
  const found = taken.get(delivery.id);
  return found && { ...found, message, unsure: false, claimedAt, waitMs: 0, isIntended: true };
};

/** Returns those that are left. */
export const leaveAtOnce = async (
  context: Context,
  ids: readonly string[],
  { lanes, signal }: { lanes: Lanes; signal: AbortSignal },
): Promise<readonly string[]> => {
  const { now, prepared } = await prepareInOrder(context, ids);
  const gone = new Set<string>();
  const ended: Promise<unknown>[] = [];
  await Promise.all(
    prepared.map((one) =>
      lanes(`${one.delivery.workspaceId} ${one.delivery.place}`, async () => {
        const claim = signal.aborted ? undefined : await takeWithOthers(context, one, now);
        if (!claim) return;
        gone.add(one.delivery.id);
        const taken = Promise.withResolvers<void>();
        const whole = completeDelivery(context, claim, { now, prepared: one.rendered, taken: taken.resolve });
        ended.push(whole);
        await Promise.race([taken.promise, whole]);
      }),
    ),
  );
  await Promise.all(ended);
  return ids.filter((id) => !gone.has(id));
};

import { giveBack } from '../../store/delivery/leases.ts';
import type { Context } from '../context.ts';
import type { Claim } from './claim.ts';
import { completeDelivery, isNoLongerNow } from './deliver.ts';
import type { Lanes } from './lanes.ts';
import { type Rendered, renderTogether } from './render.ts';

type Leaving = {
  /** Programme time. */
  now: Temporal.Instant;
  lanes: Lanes;
  signal: AbortSignal;
  /** Platforms took all of them, or will not: the lanes are free. */
  taken?: () => void;
};

/**
 * Renders what was claimed in one snapshot, then sends each, in the order of its place. What its workspace does not take now
 * is given back: it is judged again, as if never claimed.
 */
export const deliverTogether = async (
  context: Context,
  claims: readonly Claim[],
  { now, lanes, signal, taken: allTaken }: Leaving,
): Promise<void> => {
  const sure = claims.filter(({ unsure }) => !unsure).map(({ delivery }) => delivery);
  // Without it, each is rendered by itself.
  const rendering = renderTogether(context, sure, now).catch(() => new Map<string, Rendered>());
  const closed = new Set<string>();
  const left: Claim[] = [];
  const deliverOne = async (claimed: Claim, taken: () => void): Promise<void> => {
    const { workspaceId, id } = claimed.delivery;
    if (signal.aborted || closed.has(workspaceId) || isNoLongerNow(context, claimed)) left.push(claimed);
    else {
      const prepared = (await rendering).get(id);
      const ended = await completeDelivery(context, claimed, { now, prepared, taken });
      if (ended === 'closed') closed.add(workspaceId);
    }
  };
  const ended: Promise<void>[] = [];
  // Each takes its turn at once: what was claimed later in the same place may be rendered sooner.
  await Promise.all(
    claims.map((claimed) => {
      const { workspaceId, place } = claimed.delivery;
      return lanes(`${workspaceId} ${place}`, async () => {
        const taken = Promise.withResolvers<void>();
        const one = deliverOne(claimed, taken.resolve);
        ended.push(one);
        await Promise.race([taken.promise, one]);
      });
    }),
  );
  allTaken?.();
  await Promise.all(ended);
  await giveBack(
    context.db,
    left.map(({ delivery }) => delivery),
  );
};

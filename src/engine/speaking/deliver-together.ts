import { type DueDelivery, SWEEP_AHEAD } from '../../store/delivery/due-deliveries.ts';
import { giveBack } from '../../store/delivery/outcomes.ts';
import type { Context } from '../context.ts';
import { claimTogether } from './claim.ts';
import { completeDelivery } from './deliver.ts';
import { type Rendered, renderTogether } from './render.ts';

/**
 * How many are claimed in one transaction and rendered in one snapshot: a team's prompts read the same team once. Few enough
 * to leave well within their lease.
 */
export const TOGETHER = 16;

/** For platforms that set no pace. Each leaves and is settled by itself, in the order in which they were found. Returns whom it claimed. */
export const deliverTogether = async (
  context: Context,
  due: readonly DueDelivery[],
  now: Temporal.Instant,
): Promise<readonly string[]> => {
  const claims = await claimTogether(context, due, { now, ahead: SWEEP_AHEAD });
  const sure = [...claims.values()].filter(({ unsure }) => !unsure);
  const rows = sure.map(({ delivery }) => delivery);
  // Without it, each is rendered by itself.
  const rendered = await renderTogether(context, rows, now).catch(() => new Map<string, Rendered>());
  const waiting = due.flatMap(({ id }) => claims.get(id) ?? []);
  for (let claimed = waiting.shift(); claimed; claimed = waiting.shift())
    if (!(await completeDelivery(context, claimed, { now, prepared: rendered.get(claimed.delivery.id) })))
      break;
  // A platform that is closed, silent or in a hurry holds the others back: they are judged again, as if never claimed.
  await giveBack(
    context.db,
    waiting.map(({ delivery }) => delivery),
  );
  return [...claims.keys()];
};

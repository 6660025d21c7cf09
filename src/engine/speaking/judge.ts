import { WORKING_WEEK } from '../../rituals/time/calendar.ts';
import {
  type Count,
  type Load,
  type Reachable,
  type Verdict,
  verdict,
} from '../../rituals/people/proactive-budget.ts';
import { awayAmong } from '../../store/account/absences.ts';
import { loadOf, saidTo } from '../../store/delivery/proactive-load.ts';
import type { Tx } from '../../store/core/database.ts';
import { readingTogether } from '../../store/reading/reading-together.ts';
import type { Lockable } from '../../store/delivery/due-deliveries.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { rhythmsOf } from '../../store/people/rhythms.ts';

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
const withLeaving = <Found extends Count & { leaving: number }>({ leaving, ...load }: Found) => ({
  ...load,
  today: load.today + leaving,
  thisWeek: load.thisWeek + leaving,
});

const SEND: Verdict = { do: 'send' };

/**
 * What stand-ups will ask only reserves room before other messages: a daily prompt, or what keeps to no budget, that may leave
 * without it may leave with it.
 */
const verdictOf = async (tx: Tx, delivery: DeliveryRow, now: Temporal.Instant): Promise<Verdict> => {
  if (!delivery.proactive || !delivery.personId)
    return stillUseful(delivery, now) ? { do: 'send' } : { do: 'drop' };
  const { personId, mergeable, daily, expected, legal, notAfter } = delivery;
  const person = await reachableOf(tx, personId, now);
  if (!person) return { do: 'drop' };
  const judged = (load: Load): Verdict =>
    verdict({ now, mergeable, daily, expected, legal, ...(notAfter ? { notAfter } : {}) }, person, load);
  if (daily || expected || legal) {
    const alone = judged(withLeaving(await saidTo(tx, personId, person, now)));
    if (alone.do === 'send') return alone;
  }
  return judged(withLeaving(await loadOf(tx, personId, person, now)));
};

const stillUseful = ({ notAfter }: DeliveryRow, now: Temporal.Instant): boolean =>
  !notAfter || Temporal.Instant.compare(now, notAfter) < 0;

export type Judged = { due: Lockable; decision: Verdict };

/** People are read once their lock is held, all of them together. */
export const judgeDeliveries = (tx: Tx, due: readonly Lockable[], now: Temporal.Instant): Promise<Judged[]> =>
  readingTogether(tx, () =>
    Promise.all(
      due.map(async (one) => {
        const { delivery } = one;
        const decision = delivery.state === 'pending' ? await verdictOf(tx, delivery, now) : SEND;
        return { due: one, decision };
      }),
    ),
  );

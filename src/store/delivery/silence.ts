import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts, deliveries, messages } from '../tables/index.ts';
import { dropDeliveries } from './messages.ts';
import type { DeliveryRow } from './rows.ts';

/** When a cohort was silenced by its coordination; `false` when it already was. */
export const silence = async ({ tx, cohortId }: Scope, now: Temporal.Instant): Promise<boolean> =>
  (
    await tx
      .update(cohorts)
      .set({ silencedSince: now })
      .where(and(eq(cohorts.id, cohortId), isNull(cohorts.silencedSince)))
      .returning({ id: cohorts.id })
  ).length > 0;

export const endSilence = async ({ tx, cohortId }: Scope): Promise<void> => {
  await tx.update(cohorts).set({ silencedSince: null }).where(eq(cohorts.id, cohortId));
};

/** What would have left by now. What is planned for later is not held: it leaves at its hour once the silence ends. */
const heldIn = ({ tx, cohortId }: Scope, now: Temporal.Instant): Promise<DeliveryRow[]> =>
  tx
    .select({ delivery: deliveries })
    .from(deliveries)
    .innerJoin(messages, eq(messages.key, deliveries.messageKey))
    .where(
      inScope(
        { cohortId },
        messages,
        eq(deliveries.state, 'pending'),
        or(isNull(deliveries.notBefore), sql`${deliveries.notBefore} <= ${now.toString()}::timestamptz`),
        or(isNull(deliveries.notAfter), sql`${deliveries.notAfter} > ${now.toString()}::timestamptz`),
      ),
    )
    .orderBy(deliveries.position)
    .then((rows) => rows.map(({ delivery }) => delivery));

export type Held = { people: number; channels: number };

export const countHeld = async (scope: Scope, now: Temporal.Instant): Promise<Held> => {
  const held = await heldIn(scope, now);
  const people = held.filter(({ personId }) => personId !== null).length;
  return { people, channels: held.length - people };
};

/** The privacy notice is kept: nothing else reaches a person before it. */
export const dropHeld = async (scope: Scope, now: Temporal.Instant): Promise<void> => {
  const held = await heldIn(scope, now);
  await dropDeliveries(
    scope.tx,
    held.filter(({ legal }) => !legal),
  );
};

import { eq, isNull, or, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { cohorts, contractEnds, memberships, people } from '../tables/index.ts';

export type ContractEnd = typeof contractEnds.$inferSelect;

/** An EIG's last day as known: their own, or else the cohort's. */
export type ContractEnding = { personId: string; endsOn: Temporal.PlainDate };

const lastDay = sql<string>`max(coalesce(${memberships.endsOn}, ${cohorts.endsOn}))::text`;

/** Every EIG with their last day, except those who confirmed it or gave another. */
export const endingsToConfirm = async (scope: Scope): Promise<ContractEnding[]> => {
  const rows = await scope.tx
    .select({ personId: memberships.personId, endsOn: lastDay })
    .from(memberships)
    .innerJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .where(inScope(scope, memberships, eq(memberships.role, 'eig')))
    .groupBy(memberships.personId)
    .having(
      sql`not exists (select 1 from contract_ends c where c.person_id = ${memberships.personId}
        and c.cohort_id = ${scope.cohortId} and c.ends_on = ${lastDay}::date
        and (c.confirmed or c.proposed is not null))`,
    );
  return rows.map(({ personId, endsOn }) => ({ personId, endsOn: Temporal.PlainDate.from(endsOn) }));
};

export const endingOf = async (scope: Scope, personId: string): Promise<Temporal.PlainDate | undefined> => {
  const [row] = await scope.tx
    .select({ endsOn: lastDay })
    .from(memberships)
    .innerJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .where(inScope(scope, memberships, eq(memberships.personId, personId), eq(memberships.role, 'eig')))
    .groupBy(memberships.personId);
  return row && Temporal.PlainDate.from(row.endsOn);
};

const saveContractEnd = async (
  scope: Scope,
  personId: string,
  values: Pick<ContractEnd, 'endsOn' | 'confirmed' | 'proposed' | 'taken'>,
): Promise<void> => {
  await scope.tx
    .insert(contractEnds)
    .values({ personId, cohortId: scope.cohortId, ...values })
    .onConflictDoUpdate({ target: [contractEnds.personId, contractEnds.cohortId], set: values });
};

export const confirmEnd = (scope: Scope, { personId, endsOn }: ContractEnding): Promise<void> =>
  saveContractEnd(scope, personId, { endsOn, confirmed: true, proposed: null, taken: false });

export const proposeEnd = (
  scope: Scope,
  { personId, endsOn }: ContractEnding,
  proposed: Temporal.PlainDate,
): Promise<void> => saveContractEnd(scope, personId, { endsOn, confirmed: false, proposed, taken: false });

export const contractEndOf = async (
  scope: Scope,
  personId: string,
): Promise<(ContractEnd & { name: string }) | undefined> => {
  const [row] = await scope.tx
    .select({ end: contractEnds, name: people.name })
    .from(contractEnds)
    .innerJoin(people, eq(people.id, contractEnds.personId))
    .where(inScope(scope, contractEnds, eq(contractEnds.personId, personId)));
  return row && { ...row.end, name: row.name };
};

/** The coordination accepts the proposed day, or keeps the former one. */
export const settleEnd = async (
  scope: Scope,
  { personId, endsOn, proposed }: ContractEnd,
  taken: boolean,
): Promise<void> => {
  const last = taken && proposed ? proposed : endsOn;
  await saveContractEnd(scope, personId, { endsOn: last, confirmed: true, proposed: null, taken });
  if (!taken) return;
  // Someone in two teams may leave one earlier, so only memberships that ended on the former day move.
  await scope.tx
    .update(memberships)
    .set({ endsOn: last })
    .where(
      inScope(
        scope,
        memberships,
        eq(memberships.personId, personId),
        eq(memberships.role, 'eig'),
        or(isNull(memberships.endsOn), eq(memberships.endsOn, endsOn)),
      ),
    );
};

/** The coordination changed their last day, so the answer about the former one is dropped. */
export const forgetEnd = async ({ tx, cohortId }: Scope, personId: string): Promise<void> => {
  await tx
    .delete(contractEnds)
    .where(inScope({ cohortId }, contractEnds, eq(contractEnds.personId, personId)));
};

import { asc, eq, isNull, or } from 'drizzle-orm';
import { inScope, isNamed, type Named } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { callRequests, challenges, coordinationAsks, people } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

export type CallRequest = typeof callRequests.$inferSelect & { name: string };

const selectCalls = ({ tx }: Scope) =>
  tx
    .select({
      cohortId: callRequests.cohortId,
      id: callRequests.id,
      personId: callRequests.personId,
      moment: callRequests.moment,
      firstReader: callRequests.firstReader,
      secondReader: callRequests.secondReader,
      askedOn: callRequests.askedOn,
      name: people.name,
    })
    .from(callRequests)
    .innerJoin(people, eq(people.id, callRequests.personId));

export const callOf = async (scope: Scope, id: string): Promise<CallRequest | undefined> =>
  (await selectCalls(scope).where(inScope(scope, callRequests, eq(callRequests.id, id))))[0];

export const ownCall = async (scope: Scope, personId: string): Promise<CallRequest | undefined> =>
  (await selectCalls(scope).where(inScope(scope, callRequests, eq(callRequests.personId, personId))))[0];

export const callsToMake = (scope: Scope, readerId: string): Promise<CallRequest[]> =>
  selectCalls(scope)
    .where(
      inScope(
        scope,
        callRequests,
        or(eq(callRequests.firstReader, readerId), eq(callRequests.secondReader, readerId)),
      ),
    )
    .orderBy(asc(callRequests.askedOn));

export const addCall = async (
  { tx, cohortId }: Scope,
  call: Pick<CallRequest, 'personId' | 'moment' | 'firstReader' | 'secondReader' | 'askedOn'>,
): Promise<string> => {
  const added = justWritten(
    await tx
      .insert(callRequests)
      .values({ ...call, cohortId })
      .returning({ id: callRequests.id }),
  );
  return added.id;
};

export const eraseCall = async ({ tx, cohortId }: Scope, id: string): Promise<void> => {
  await tx.delete(callRequests).where(inScope({ cohortId }, callRequests, eq(callRequests.id, id)));
};

export const callsIn = (scope: Scope): Promise<CallRequest[]> =>
  selectCalls(scope).where(inScope(scope, callRequests));

export type Ask = typeof coordinationAsks.$inferSelect & { author: string | null; team: string | null };

const selectAsks = ({ tx }: Scope) =>
  tx
    .select({
      cohortId: coordinationAsks.cohortId,
      id: coordinationAsks.id,
      number: coordinationAsks.number,
      challengeId: coordinationAsks.challengeId,
      authorId: coordinationAsks.authorId,
      text: coordinationAsks.text,
      askedOn: coordinationAsks.askedOn,
      answer: coordinationAsks.answer,
      answeredOn: coordinationAsks.answeredOn,
      author: people.name,
      team: challenges.name,
    })
    .from(coordinationAsks)
    .leftJoin(people, eq(people.id, coordinationAsks.authorId))
    .leftJoin(challenges, eq(challenges.id, coordinationAsks.challengeId));

export const askOf = async (scope: Scope, named: Named): Promise<Ask | undefined> => {
  return (
    await selectAsks(scope).where(inScope(scope, coordinationAsks, isNamed(coordinationAsks, named)))
  )[0];
};

export const addAsk = async (
  { tx, cohortId }: Scope,
  ask: Pick<Ask, 'challengeId' | 'authorId' | 'text' | 'askedOn'>,
): Promise<{ id: string; number: number }> => {
  return justWritten(
    await tx
      .insert(coordinationAsks)
      .values({ ...ask, cohortId })
      .returning({ id: coordinationAsks.id, number: coordinationAsks.number }),
  );
};

export const answerAsk = async (
  { tx, cohortId }: Scope,
  id: string,
  answer: string,
  answeredOn: Temporal.PlainDate,
): Promise<void> => {
  await tx
    .update(coordinationAsks)
    .set({ answer, answeredOn })
    .where(inScope({ cohortId }, coordinationAsks, eq(coordinationAsks.id, id)));
};

/** Open requests to the coordination, oldest first: the first section of the digest. */
export const openAsks = (scope: Scope): Promise<Ask[]> =>
  selectAsks(scope)
    .where(inScope(scope, coordinationAsks, isNull(coordinationAsks.answeredOn)))
    .orderBy(asc(coordinationAsks.number));

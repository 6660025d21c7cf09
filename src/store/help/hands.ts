import { and, asc, eq, sql } from 'drizzle-orm';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { Scope } from '../core/scope.ts';
import { helpHands, people } from '../tables/index.ts';

export type Hand = { personId: string; name: string; kind: 'helping' | 'same' };

const handRows = preparedQuestion<Hand[], { requestId: string }>((db) =>
  db
    .select({ personId: helpHands.personId, name: people.name, kind: helpHands.kind })
    .from(helpHands)
    .innerJoin(people, eq(people.id, helpHands.personId))
    .where(eq(helpHands.requestId, sql.placeholder('requestId')))
    .orderBy(asc(people.name)),
);

export const handsOf = ({ tx }: Scope, requestId: string): Promise<Hand[]> => handRows(tx, { requestId });

export const giveHand = async (
  { tx }: Scope,
  requestId: string,
  personId: string,
  kind: Hand['kind'],
): Promise<void> => {
  await tx
    .insert(helpHands)
    .values({ requestId, personId, kind })
    .onConflictDoUpdate({ target: [helpHands.requestId, helpHands.personId], set: { kind } });
};

export const takeHandBack = async ({ tx }: Scope, requestId: string, personId: string): Promise<void> => {
  await tx.delete(helpHands).where(and(eq(helpHands.requestId, requestId), eq(helpHands.personId, personId)));
};

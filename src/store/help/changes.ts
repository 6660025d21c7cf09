import { and, eq } from 'drizzle-orm';
import type { RequestFields, HelpState } from '../../rituals/help/request.ts';
import { type HelpRequest, requestOf } from './requests.ts';
import type { Scope } from '../core/scope.ts';
import { helpRequests } from '../tables/index.ts';

export type NewRequest = RequestFields & {
  cohortId: string;
  challengeId: string | null;
  authorId: string;
  state: HelpState;
  askedOn: Temporal.PlainDate;
  askedAt: Temporal.Instant;
};

export const addRequest = async (scope: Scope, { tags, ...request }: NewRequest): Promise<HelpRequest> => {
  const [added] = await scope.tx
    .insert(helpRequests)
    .values({ ...request, tags: [...tags] })
    .returning({ id: helpRequests.id });
  const row = added && (await requestOf(scope, added.id));
  if (!row) throw new Error('a request that was just written is not there');
  return row;
};

export const changeRequest = async (
  { tx }: Scope,
  id: string,
  change: Partial<Omit<typeof helpRequests.$inferInsert, 'id' | 'cohortId'>>,
): Promise<void> => {
  await tx.update(helpRequests).set(change).where(eq(helpRequests.id, id));
};

export const deleteDraft = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.delete(helpRequests).where(and(eq(helpRequests.id, id), eq(helpRequests.state, 'draft')));
};

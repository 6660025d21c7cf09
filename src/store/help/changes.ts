import { and, eq, sql } from 'drizzle-orm';
import type { RequestFields, HelpState } from '../../rituals/help/request.ts';
import { columns, type HelpRequest } from './requests.ts';
import { justWritten } from '../core/executor.ts';
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

export const addRequest = async (scope: Scope, { tags, ...request }: NewRequest): Promise<HelpRequest> =>
  justWritten(
    await scope.tx
      .insert(helpRequests)
      .values({ ...request, tags: [...tags] })
      .returning({
        ...columns,
        author: sql<string | null>`(select p.name from people p where p.id = help_requests.author_id)`,
        team: sql<string | null>`(select c.name from challenges c where c.id = help_requests.challenge_id)`,
      }),
  );

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

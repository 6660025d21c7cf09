import { and, eq, sql } from 'drizzle-orm';
import type { RequestFields, HelpState } from '../../rituals/help/request.ts';
import { columns, type HelpRequest } from './requests.ts';
import { justWritten } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
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

const newRequests = preparedQuestion<HelpRequest[], NewRequest>((db) =>
  db
    .insert(helpRequests)
    .values({
      cohortId: sql.placeholder('cohortId'),
      challengeId: sql.placeholder('challengeId'),
      authorId: sql.placeholder('authorId'),
      subject: sql.placeholder('subject'),
      context: sql.placeholder('context'),
      tried: sql.placeholder('tried'),
      urgency: sql.placeholder('urgency'),
      tags: sql.placeholder('tags'),
      audience: sql.placeholder('audience'),
      state: sql.placeholder('state'),
      askedOn: sql.placeholder('askedOn'),
      askedAt: sql.placeholder('askedAt'),
    })
    .returning({
      ...columns,
      author: sql<string | null>`(select p.name from people p where p.id = help_requests.author_id)`,
      team: sql<string | null>`(select c.name from challenges c where c.id = help_requests.challenge_id)`,
    }),
);

export const addRequest = async ({ tx }: Scope, request: NewRequest): Promise<HelpRequest> =>
  justWritten(await newRequests(tx, request));

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

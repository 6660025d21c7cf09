import { and, eq, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { deliveries, helpRequests, helpSuggestions } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { justWritten } from '../core/executor.ts';

export type SuggestionRow = typeof helpSuggestions.$inferSelect;

export const addSuggestion = async (
  { tx }: Scope,
  suggestion: Pick<SuggestionRow, 'requestId' | 'personId' | 'askedOn' | 'until'>,
): Promise<SuggestionRow> => {
  const added = justWritten(await tx.insert(helpSuggestions).values(suggestion).returning());
  await tx
    .update(helpRequests)
    .set({ suggested: sql`${helpRequests.suggested} + 1` })
    .where(eq(helpRequests.id, suggestion.requestId));
  return added;
};

export const suggestionOf = async ({ tx }: Scope, id: string): Promise<SuggestionRow | undefined> =>
  (await tx.select().from(helpSuggestions).where(eq(helpSuggestions.id, id)))[0];

const suggestionRows = preparedQuestion<SuggestionRow[], { requestId: string }>((db) =>
  db
    .select()
    .from(helpSuggestions)
    .where(eq(helpSuggestions.requestId, sql.placeholder('requestId'))),
);

export const suggestionsOf = ({ tx }: Scope, requestId: string): Promise<SuggestionRow[]> =>
  suggestionRows(tx, { requestId });

export const suggestionTo = async (
  { tx }: Scope,
  requestId: string,
  personId: string,
): Promise<SuggestionRow | undefined> =>
  (
    await tx
      .select()
      .from(helpSuggestions)
      .where(and(eq(helpSuggestions.requestId, requestId), eq(helpSuggestions.personId, personId)))
  )[0];

export const settleSuggestion = async (
  { tx }: Scope,
  id: string,
  state: SuggestionRow['state'],
): Promise<void> => {
  await tx.update(helpSuggestions).set({ state }).where(eq(helpSuggestions.id, id));
};

/** It never arrived: another person may be asked, and it does not count for this one. */
export const wasUnseen = async (scope: Scope, { id, requestId }: SuggestionRow): Promise<void> => {
  await settleSuggestion(scope, id, 'unseen');
  await scope.tx
    .update(helpRequests)
    .set({ suggested: sql`${helpRequests.suggested} - 1` })
    .where(eq(helpRequests.id, requestId));
};

export const wasDelivered = async ({ tx }: Scope, key: string): Promise<boolean> =>
  (
    await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.messageKey, key), eq(deliveries.state, 'delivered')))
  ).length > 0;

export const awaitedIn = (scope: Scope): Promise<(SuggestionRow & { number: number })[]> =>
  scope.tx
    .select({
      id: helpSuggestions.id,
      requestId: helpSuggestions.requestId,
      personId: helpSuggestions.personId,
      askedOn: helpSuggestions.askedOn,
      until: helpSuggestions.until,
      state: helpSuggestions.state,
      number: helpRequests.number,
    })
    .from(helpSuggestions)
    .innerJoin(helpRequests, eq(helpRequests.id, helpSuggestions.requestId))
    .where(inScope(scope, helpRequests, eq(helpSuggestions.state, 'asked')));

const awaitedRows = preparedQuestion<SuggestionRow[], { personId: string }>((db) =>
  db
    .select()
    .from(helpSuggestions)
    .where(
      and(eq(helpSuggestions.personId, sql.placeholder('personId')), eq(helpSuggestions.state, 'asked')),
    ),
);

export const awaitedOf = ({ tx }: Scope, personId: string): Promise<SuggestionRow[]> =>
  awaitedRows(tx, { personId });

export const forgetSuggestionsOf = async ({ tx }: Scope, personId: string): Promise<void> => {
  await tx.delete(helpSuggestions).where(eq(helpSuggestions.personId, personId));
};

/** The request was taken or closed: those still thinking about it have nothing to answer any more. */
export const makeMoot = async ({ tx }: Scope, requestId: string, but?: string): Promise<void> => {
  await tx
    .update(helpSuggestions)
    .set({ state: 'moot' })
    .where(
      and(
        eq(helpSuggestions.requestId, requestId),
        eq(helpSuggestions.state, 'asked'),
        but ? sql`${helpSuggestions.personId} <> ${but}` : undefined,
      ),
    );
};

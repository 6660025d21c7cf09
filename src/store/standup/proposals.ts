import { asc, desc, eq, gte } from 'drizzle-orm';
import type { StandupSettings } from '../../rituals/standup/settings.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { people, standupProposals } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

export type Proposal = typeof standupProposals.$inferSelect & { author: string | null };

const selectProposals = (scope: Scope) =>
  scope.tx
    .select({ proposal: standupProposals, author: people.name })
    .from(standupProposals)
    .leftJoin(people, eq(people.id, standupProposals.proposedBy));

export const addProposal = async (
  scope: Scope,
  proposal: {
    challengeId: string;
    settings: StandupSettings;
    proposedBy: string;
    proposedOn: Temporal.PlainDate;
    state?: 'open' | 'waiting';
  },
): Promise<string> => {
  const row = justWritten(
    await scope.tx
      .insert(standupProposals)
      .values({ ...proposal, cohortId: scope.cohortId })
      .returning({ id: standupProposals.id }),
  );
  return row.id;
};

export const proposalOf = async (scope: Scope, id: string): Promise<Proposal | undefined> => {
  const [row] = await selectProposals(scope).where(
    inScope(scope, standupProposals, eq(standupProposals.id, id)),
  );
  return row && { ...row.proposal, author: row.author };
};

/** A proposal without an answer expires after that long. */
export const LAPSE = { days: 30 } as const;

/** A team's unanswered proposals, latest first. */
export const openProposals = async (
  scope: Scope,
  challengeId: string,
  today: Temporal.PlainDate,
): Promise<Proposal[]> => {
  const rows = await selectProposals(scope)
    .where(
      inScope(
        scope,
        standupProposals,
        eq(standupProposals.challengeId, challengeId),
        eq(standupProposals.state, 'open'),
        gte(standupProposals.proposedOn, today.subtract(LAPSE)),
      ),
    )
    .orderBy(desc(standupProposals.proposedOn), desc(standupProposals.id));
  return rows.map(({ proposal, author }) => ({ ...proposal, author }));
};

/** The first that waits for the same rhythm of a team: it is asked once the one before it is answered. */
export const waitingProposal = async (
  scope: Scope,
  { challengeId, settings: { questions } }: Pick<Proposal, 'challengeId' | 'settings'>,
  today: Temporal.PlainDate,
): Promise<Proposal | undefined> => {
  const rows = await selectProposals(scope)
    .where(
      inScope(
        scope,
        standupProposals,
        eq(standupProposals.challengeId, challengeId),
        eq(standupProposals.state, 'waiting'),
        gte(standupProposals.proposedOn, today.subtract(LAPSE)),
      ),
    )
    .orderBy(asc(standupProposals.proposedOn), asc(standupProposals.id));
  const found = rows.find(({ proposal }) => proposal.settings.questions === questions);
  return found && { ...found.proposal, author: found.author };
};

/** False when it is in another state already. */
export const moveProposal = async (
  scope: Scope,
  id: string,
  { from, to }: { from: Proposal['state']; to: Proposal['state'] },
): Promise<boolean> =>
  (
    await scope.tx
      .update(standupProposals)
      .set({ state: to })
      .where(inScope(scope, standupProposals, eq(standupProposals.id, id), eq(standupProposals.state, from)))
      .returning({ id: standupProposals.id })
  ).length > 0;

/** False when a teammate answered first: the row decides. */
export const settleProposal = async (
  scope: Scope,
  id: string,
  state: 'accepted' | 'declined',
  settings?: StandupSettings,
): Promise<boolean> =>
  (
    await scope.tx
      .update(standupProposals)
      .set({ state, ...(settings ? { settings } : {}) })
      .where(
        inScope(scope, standupProposals, eq(standupProposals.id, id), eq(standupProposals.state, 'open')),
      )
      .returning({ id: standupProposals.id })
  ).length > 0;

export const lastWaitingOf = async (scope: Scope, personId: string): Promise<Proposal | undefined> => {
  const [row] = await selectProposals(scope)
    .where(
      inScope(
        scope,
        standupProposals,
        eq(standupProposals.proposedBy, personId),
        eq(standupProposals.state, 'waiting'),
      ),
    )
    .orderBy(desc(standupProposals.proposedOn), desc(standupProposals.id))
    .limit(1);
  return row && { ...row.proposal, author: row.author };
};

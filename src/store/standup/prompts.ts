import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import type { Round } from './rounds.ts';
import { rounds } from '../tables/index.ts';

/** Rounds that asked a person something: delivered to them, not merely opened. */

const PROMPT = ['standup-prompt'];
/** Messages that ask for an answer: a text in their thread is one. Under a recap, it is a comment, and nobody's answer. */
const ASKING = [...PROMPT, 'standup-reminder'];

type ReceivedPrompt = { personId: string; kinds: readonly string[]; at?: SQL | undefined };

const hasReceived = ({ personId, kinds, at = sql`true` }: ReceivedPrompt): SQL => sql`exists (select 1
  from messages m join deliveries d on d.message_key = m.key
  where m.subject = ${rounds.id}::text and m.cohort_id = ${rounds.cohortId}
    and m.kind in (${sql.join(
      kinds.map((kind) => sql`${kind}`),
      sql`, `,
    )})
    and d.person_id = ${personId} and d.ref is not null and ${at})`;

const roundsWhere = ({ tx, cohortId }: Scope, ...conditions: SQL[]): Promise<Round[]> =>
  tx
    .select()
    .from(rounds)
    .where(inScope({ cohortId }, rounds, ...conditions))
    .orderBy(desc(rounds.opensAt));

/** Open rounds whose prompt this person received, latest first. */
export const roundsPrompted = (scope: Scope, personId: string): Promise<Round[]> =>
  roundsWhere(scope, eq(rounds.state, 'open'), hasReceived({ personId, kinds: PROMPT }));

export const wasPrompted = async (
  scope: Scope,
  { roundId, personId }: { roundId: string; personId: string },
): Promise<boolean> =>
  (await roundsWhere(scope, eq(rounds.id, roundId), hasReceived({ personId, kinds: PROMPT }))).length > 0;

/** The rounds of one message to a person: several if prompts were merged. */
export const roundsOfMessage = (
  scope: Scope,
  { workspaceId, ref, personId }: { workspaceId: string; ref: string; personId: string },
): Promise<Round[]> =>
  roundsWhere(
    scope,
    hasReceived({
      personId,
      kinds: ASKING,
      at: sql`d.workspace_id = ${workspaceId} and d.ref = ${ref}`,
    }),
  );

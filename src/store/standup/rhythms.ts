import { eq } from 'drizzle-orm';
import type { StandupSettings } from '../../rituals/standup/settings.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { ritualChallenges, rituals } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

type TeamRitual = { ritualId: string; challengeId: string };

const ofTeam = (scope: Scope, { ritualId, challengeId }: TeamRitual) =>
  inScope(
    scope,
    ritualChallenges,
    eq(ritualChallenges.ritualId, ritualId),
    eq(ritualChallenges.challengeId, challengeId),
  );

/** Accepted by one team in chat. */
export const addTeamStandup = async (
  scope: Scope,
  { slug, challengeId, settings }: { slug: string; challengeId: string; settings: StandupSettings },
): Promise<string> => {
  const row = justWritten(
    await scope.tx
      .insert(rituals)
      .values({ cohortId: scope.cohortId, slug, kind: 'standup', settings, origin: 'chat' })
      .returning({ id: rituals.id }),
  );
  await scope.tx.insert(ritualChallenges).values({ cohortId: scope.cohortId, ritualId: row.id, challengeId });
  return row.id;
};

/** From then on, this team's days and hours no longer follow the cohort's. */
export const chooseRhythm = async (
  scope: Scope,
  of: TeamRitual,
  chosen: Pick<StandupSettings, 'rhythm'> & Partial<StandupSettings>,
): Promise<void> => {
  await scope.tx.update(ritualChallenges).set({ chosen, stoppedOn: null }).where(ofTeam(scope, of));
};

/** `on`: nothing opens from that day on. Without it, the stand-up resumes. */
export const stopStandup = async (
  scope: Scope,
  of: TeamRitual,
  on: Temporal.PlainDate | null,
): Promise<void> => {
  await scope.tx.update(ritualChallenges).set({ stoppedOn: on }).where(ofTeam(scope, of));
};

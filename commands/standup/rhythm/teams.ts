import type { CommandCall, Tools } from '../../../src/engine/practice/define.ts';
import { type ChallengeRow, challengesOfCohort } from '../../../src/store/cohort/cohort.ts';

type Call = Pick<CommandCall<unknown>, 'memberships' | 'roles'>;

/** Teams to which this person may propose a rhythm: their own, or all for the coordination. */
export const teamsToProposeTo = async (
  { memberships, roles }: Call,
  { scope }: Tools,
): Promise<ChallengeRow[]> => {
  const all = await challengesOfCohort(scope);
  if (roles.includes('coordination')) return all;
  const own = memberships.flatMap(({ role, challengeId }) =>
    role === 'eig' || role === 'mentor' ? [challengeId] : [],
  );
  return all.filter(({ id }) => own.includes(id));
};

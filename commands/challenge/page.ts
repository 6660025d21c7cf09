import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import type { TeamPage } from '../../src/messages/challenge/section.ts';
import type { ChallengeRow } from '../../src/store/cohort/cohort.ts';

/** A team's page for this person, as one of its EIGs or else as its mentor. */
export const pageOf = (
  challenge: ChallengeRow,
  { memberships }: Pick<CommandCall<unknown>, 'memberships'>,
  { scope, texts, now, zone, command, publicUrl, keys, today }: Tools,
): TeamPage => ({
  scope,
  texts,
  now,
  zone,
  command,
  publicUrl,
  keys,
  challenge,
  today,
  as: memberships.some(({ role, challengeId }) => role === 'eig' && challengeId === challenge.id)
    ? 'eig'
    : 'mentor',
});

import type { CommandCall, Tools } from '../../src/engine/define.ts';
import type { TeamPage } from '../../src/messages/challenge/section.ts';
import { localDate } from '../../src/rituals/calendar.ts';
import type { ChallengeRow } from '../../src/store/cohort.ts';

/** A team's page for whoever asks: as an EIG of it, else as its mentor. */
export const pageOf = (
  challenge: ChallengeRow,
  { roles }: Pick<CommandCall<unknown>, 'roles'>,
  { scope, texts, now, zone, command, publicUrl }: Tools,
): TeamPage => ({
  scope,
  texts,
  now,
  zone,
  command,
  publicUrl,
  challenge,
  today: localDate(now, zone),
  as: roles.includes('eig') ? 'eig' : 'mentor',
});

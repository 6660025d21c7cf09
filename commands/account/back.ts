import type { Outgoing, Tools } from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { backKey } from '../../src/rituals/account/keys.ts';
import { promptKey } from '../../src/rituals/standup/keys.ts';
import { forgetMessage } from '../../src/store/delivery/messages.ts';
import { teamsOf } from '../../src/store/people/people.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { currentRounds } from '../../src/store/standup/rounds.ts';

/** One card at the end of the days off replaces missed prompts. Changing the end does not add a card. */
export const welcomeBack = async (
  scope: Scope,
  { personId, kind }: { personId: string; kind: 'pause' | 'away' },
  back: Temporal.Instant | undefined,
): Promise<Outgoing[]> => {
  const key = backKey(personId, kind);
  await forgetMessage(scope.tx, key);
  return back
    ? [
        {
          key,
          kind: 'home-back',
          subject: personId,
          to: { person: personId },
          notBefore: back,
          mergeable: true,
        },
      ]
    : [];
};

/** Open prompts of a person's teams, which show announced days away. */
export const promptsOfTeams = async (personId: string, { scope, now, zone }: Tools): Promise<string[]> => {
  const teams = await teamsOf(scope, personId, localDate(now, zone));
  const ids = teams.flatMap(({ challengeId, role }) => (role === 'eig' ? [challengeId] : []));
  const rounds = await currentRounds(scope, [...new Set(ids)], now);
  return rounds.flatMap(({ id, state }) => (state === 'open' ? [promptKey(id)] : []));
};

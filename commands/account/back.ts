import type { Outgoing } from '../../src/messages/outgoing.ts';
import { backKey } from '../../src/rituals/account/keys.ts';
import { forgetMessage } from '../../src/store/delivery/messages.ts';
import type { Scope } from '../../src/store/core/scope.ts';

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

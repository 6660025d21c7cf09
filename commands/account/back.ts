import type { Outgoing } from '../../src/engine/practice/define.ts';
import { backKey } from '../../src/rituals/account/keys.ts';
import { forgetMessage } from '../../src/store/delivery/messages.ts';
import type { Scope } from '../../src/store/core/scope.ts';

/** One card when the days off end, in place of the prompts that came and went. A change of mind leaves no second card. */
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

import type { Outgoing } from '../../messages/outgoing.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import type { Scope } from '../../store/core/scope.ts';
import { findPerson } from '../../store/people/people.ts';
import type { Texts } from '../../texts/index.ts';

/** Who would be written to if the act was done, in words; nobody else than its person: none. */
export const readersOf = async (
  { say = [] }: { say?: readonly Outgoing[] },
  { scope, personId, texts: { answer } }: { scope: Scope; personId: string; texts: Texts },
): Promise<string[]> => {
  const readers: string[] = [];
  for (const { to } of say) {
    if ('channel' in to) readers.push(answer.readers.channel(to.channel));
    else if ('thread' in to) readers.push(answer.readers.thread);
    else if ('challenge' in to) {
      const challenge = await challengeOf(scope, to.challenge);
      readers.push(answer.readers.team(challenge?.name ?? ''));
    } else if ('role' in to) readers.push(answer.readers.role);
    else if (to.person !== personId) readers.push((await findPerson(scope.tx, to.person))?.name ?? '');
  }
  return [...new Set(readers.filter((one) => one !== ''))];
};

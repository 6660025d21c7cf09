import type { Outgoing } from '../../../src/messages/outgoing.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { NOTICE, noticeKey } from '../../../src/rituals/account/notice.ts';
import { mailAccountOf, reopenMail } from '../../../src/store/people/mail-accounts.ts';
import type { Settings } from './fields.ts';

/**
 * Whoever asks for mails gets the notice first, at the address that is known; until they say there that it is theirs, they
 * are written to where they were.
 */
export const openMail = async (
  changed: readonly (keyof Settings)[],
  { reach, bulletins }: Partial<Settings>,
  personId: string,
  { scope, texts, today }: Tools,
): Promise<Outgoing[]> => {
  const asked =
    (changed.includes('reach') && reach !== 'chat') || (changed.includes('bulletins') && bulletins);
  if (!asked) return [];
  const account = await mailAccountOf(scope.tx, personId);
  if (!account) return refuse(texts.account.mine.faults.noMail);
  await reopenMail(scope.tx, personId);
  if (account.confirmed) return [];
  return [
    {
      key: `${noticeKey(scope.cohortId, personId)}:${today.toString()}`,
      kind: 'notice',
      subject: NOTICE,
      to: { person: personId, workspace: account.workspaceId },
      legal: true,
    },
  ];
};

import { NOTICE, noticeKey } from '../../rituals/account/notice.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { inTransaction, type Tx } from '../../store/core/database.ts';
import { makeScope } from '../../store/core/scope.ts';
import { membershipsOf } from '../../store/people/caller.ts';
import { preferredAccounts } from '../../store/people/preferred-accounts.ts';
import {
  forgetOldRefusals,
  giveUpRefused,
  moveWaiting,
  tryGivenUpAddresses,
  accountsToAskAgain,
} from '../../store/people/refusals.ts';
import type { Context } from '../context.ts';
import { record } from '../record.ts';

/** Someone refused for a week is written to on another account, if they have one. */
const takeOver = (context: Context, now: Temporal.Instant): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const today = localDate(now, 'UTC');
    await forgetOldRefusals(tx, today);
    await tryGivenUpAddresses(tx, today);
    for (const given of await giveUpRefused(tx, today)) {
      const next = (await preferredAccounts(tx, [given.personId])).get(given.personId);
      if (next && next.workspaceId !== given.workspaceId) await moveWaiting(tx, given, next);
    }
  });

const cohortOfPerson = async (tx: Tx, personId: string, now: Temporal.Instant): Promise<string | undefined> =>
  (await membershipsOf(tx, personId, now)).find(({ cohortState }) => cohortState === 'launched')?.cohortId ??
  undefined;

/** The notice comes first on an account that waits to be confirmed, whatever was read elsewhere. */
const askFirst = (context: Context, now: Temporal.Instant): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    for (const { personId, workspaceId, epoch } of await accountsToAskAgain(tx)) {
      const cohortId = await cohortOfPerson(tx, personId, now);
      if (cohortId === undefined) continue;
      const out = {
        // Another address has another one.
        key: `${noticeKey(cohortId, personId)}:first:${epoch}`,
        kind: 'notice',
        subject: NOTICE,
        to: { person: personId, workspace: workspaceId },
        legal: true,
      };
      await record(context, makeScope(tx, cohortId), { say: [out] }, now);
    }
  });

/** Each minute: nobody is left without a message because one way to reach them is closed. */
export const reachOtherwise = async (context: Context, now: Temporal.Instant): Promise<void> => {
  if (![...context.chats.values()].some(({ can }) => can?.press === 'link')) return;
  await takeOver(context, now);
  await askFirst(context, now);
};

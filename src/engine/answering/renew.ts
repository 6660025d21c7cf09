import type { Outgoing } from '../../messages/outgoing.ts';
import { NOTICE } from '../../rituals/account/notice.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { inTransaction, type Tx } from '../../store/core/database.ts';
import { mailAccounts } from '../../store/people/mail-accounts.ts';
import { type LinkedAccount, linkedAccount } from '../../store/people/linked-accounts.ts';
import { type Texts, textsIn } from '../../texts/index.ts';
import { findCallerAndScope } from '../acting/caller.ts';
import type { Context } from '../context.ts';
import { record } from '../record.ts';
import { openLink } from './link.ts';
import type { AnswerPage } from './page.ts';

/** Whose link ended, or the address of whoever has none left. */
export type Renewal = { sealed: string } | { mail: string };

type Asked = { tx: Tx; now: Temporal.Instant };

/** Before an address is its person’s for certain, nothing else goes there. */
export const noticeAgain = (
  { personId, workspaceId }: LinkedAccount,
  cohortId: string,
  day: Temporal.PlainDate,
): Outgoing => ({
  key: `notice:${cohortId}:${personId}:${day.toString()}`,
  kind: 'notice',
  subject: NOTICE,
  to: { person: personId, workspace: workspaceId },
  legal: true,
});

/** However often it is asked for: once a day. */
const messageFor = (account: LinkedAccount, cohortId: string, day: Temporal.PlainDate): Outgoing => {
  const { personId, workspaceId, confirmed } = account;
  const to = { person: personId, workspace: workspaceId };
  return confirmed
    ? {
        key: `answer-link:${personId}:${day.toString()}`,
        kind: 'answer-link',
        subject: personId,
        to,
        reply: true,
      }
    : noticeAgain(account, cohortId, day);
};

const sendTo = async (context: Context, { tx, now }: Asked, account: LinkedAccount): Promise<void> => {
  const caller = await findCallerAndScope(tx, account, now);
  if ('stranger' in caller) return;
  const { scope } = caller;
  await record(context, scope, { say: [messageFor(account, scope.cohortId, localDate(now, 'UTC'))] }, now);
};

/** Even when it ended long ago, a link of ours says whose it was. */
const AT_ANY_TIME = Temporal.Instant.fromEpochMilliseconds(0);

const accountsAsking = async (context: Context, tx: Tx, asked: Renewal): Promise<LinkedAccount[]> => {
  if ('mail' in asked) return mailAccounts(tx, asked.mail);
  const opened = openLink(context.keys, asked.sealed, AT_ANY_TIME);
  if ('refused' in opened) return [];
  const account = await linkedAccount(tx, opened.link.workspaceId, opened.link.user);
  return account ? [account] : [];
};

export const renewLink = async (context: Context, asked: Renewal): Promise<AnswerPage> => {
  const now = await context.clock.now();
  const texts: Texts = await inTransaction(context.db, async (tx) => {
    const accounts = await accountsAsking(context, tx, asked);
    for (const account of accounts) await sendTo(context, { tx, now }, account);
    return textsIn('sealed' in asked ? accounts[0]?.locale : undefined);
  });
  return { texts, shown: { kind: 'renewed' } };
};

import type { Returned } from '../../chat/chat.ts';
import { idsIn } from '../../messages/define.ts';
import { unreadReply } from '../../messages/account/unread-reply.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { inTransaction, type Tx } from '../../store/core/database.ts';
import { deliveryById } from '../../store/delivery/messages.ts';
import { giveUpDelivered } from '../../store/delivery/outcomes.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import { type LinkedAccount, linkedAccount } from '../../store/people/linked-accounts.ts';
import { mailAccounts } from '../../store/people/mail-accounts.ts';
import { noteRefusal } from '../../store/people/refusals.ts';
import { findCallerAndScope } from '../acting/caller.ts';
import { noticeAgain } from '../answering/renew.ts';
import type { Context } from '../context.ts';
import { record } from '../record.ts';

/** What came back to the address that mails leave from. */

type Reply = Extract<Returned, { what: 'reply' }>;
type Bounce = Extract<Returned, { what: 'bounce' }>;

/** One of ours on this platform; whatever else is named there is nobody's. */
const deliveryNamed = async (
  tx: Tx,
  workspaceId: string,
  names: readonly string[],
): Promise<DeliveryRow | undefined> => {
  for (const name of names) {
    const [id] = idsIn(name);
    const found = id === name ? await deliveryById(tx, id) : undefined;
    if (found?.workspaceId === workspaceId) return found;
  }
  return undefined;
};

const readerOf = async (tx: Tx, { workspaceId, place }: DeliveryRow): Promise<LinkedAccount[]> => {
  const account = await linkedAccount(tx, workspaceId, place.replace(/^user:/, ''));
  return account ? [account] : [];
};

/**
 * Whom to answer, at the address that is known and no other: whoever has this address, or else the reader of what is
 * answered, who writes from another one or passed it on.
 */
const authorOf = async (
  tx: Tx,
  { from }: Reply,
  answered: DeliveryRow | undefined,
): Promise<LinkedAccount | undefined> => {
  const known = await mailAccounts(tx, from);
  const theirs = known.find(({ personId }) => personId === answered?.personId) ?? known[0];
  return theirs ?? (answered ? (await readerOf(tx, answered))[0] : undefined);
};

/** Answered once a day for each thing that is talked about, however many replies there are. */
const answerReply = (context: Context, workspaceId: string, reply: Reply): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    const now = await context.clock.now(tx);
    const answered = await deliveryNamed(tx, workspaceId, reply.deliveries);
    const author = await authorOf(tx, reply, answered);
    const caller = author && (await findCallerAndScope(tx, author, now));
    if (!author || !caller || 'stranger' in caller) return;
    const { scope } = caller;
    const day = localDate(now, 'UTC');
    const out = author.confirmed
      ? unreadReply(author, day, answered?.personId === author.personId ? answered.messageKey : '')
      : noticeAgain(author, scope.cohortId, day);
    await record(context, scope, { say: [out] }, now);
  });

/** As if the server had refused it at once: it leaves for another account, or once the address is corrected. */
const recordBounce = (
  { db, clock, log }: Context,
  workspaceId: string,
  { delivery, code }: Bounce,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const bounced = await deliveryNamed(tx, workspaceId, [delivery]);
    if (!bounced?.personId) return;
    const reason = `mail: bounced (${code})`;
    if (!(await giveUpDelivered(tx, bounced.id, reason))) return;
    const on = localDate(await clock.now(tx), 'UTC');
    await noteRefusal(tx, { workspaceId, personId: bounced.personId }, { on, code: reason });
    log.warn({ delivery: bounced.id, outcome: 'bounced', code });
  });

export const recordReturned = (context: Context, workspaceId: string, returned: Returned): Promise<void> =>
  returned.what === 'reply'
    ? answerReply(context, workspaceId, returned)
    : recordBounce(context, workspaceId, returned);

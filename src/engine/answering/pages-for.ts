import type { Message } from '../../chat/message.ts';
import { accountKeys } from '../../messages/account/keys.ts';
import { idsIn } from '../../messages/define.ts';
import { keyedHash } from '../../seal/keyed-hash.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';
import type { LinkedAccount } from '../../store/people/linked-accounts.ts';
import { sealPress } from '../acting/sealed.ts';
import type { Context } from '../context.ts';
import { linksFor, pressOf, withPages } from './pages-in-message.ts';

/** Long enough that two acts never share one. */
const ID_LENGTH = 22;

type Sent = { delivery: DeliveryRow; versions: ReadonlyMap<string, number> };
export type News = Pick<Message, 'invitation' | 'answersMail'>;

/** The same thing, whatever is said about it. */
const topicOf = ({ keys }: Context, { messageKey, personId }: DeliveryRow): string => {
  const about = idsIn(messageKey).findLast((id) => id !== personId);
  return keyedHash(keys, 'topic', about ?? messageKey).slice(0, ID_LENGTH);
};

/** A mail holds one invitation at most. */
const newsIn = (news: readonly News[]): News => {
  const invitation = news.find((one) => one.invitation)?.invitation;
  const answersMail = news.some((one) => one.answersMail);
  return { ...(invitation ? { invitation } : {}), ...(answersMail ? { answersMail } : {}) };
};

/**
 * A message for a platform whose people act on our pages. A message sent twice has the same links, so that what it asks is
 * done once.
 */
export const pagesFor = (
  context: Context,
  account: LinkedAccount & { now: Temporal.Instant },
  { delivery, versions }: Sent,
  message: Message,
  news: readonly News[],
): Message => {
  const { keys } = context;
  const link = linksFor(context, account, account.now);
  const version = [...versions].map((one) => one.join(' ')).join('\n');
  const idOf = (what: string) =>
    keyedHash(keys, 'answer', `${delivery.id}\n${version}\n${what}`).slice(0, ID_LENGTH);
  const more = { delivery: delivery.id };
  const stop = sealPress(keys, { id: accountKeys.stopMail.id, payload: '' });
  return {
    ...withPages(message, (action) => link(pressOf(action), idOf(action.id), more)),
    ...newsIn(news),
    topic: topicOf(context, delivery),
    pages: {
      stop: link(pressOf(stop), idOf('stop')),
      ...(account.confirmed ? { day: link({ kind: 'command', text: '' }, idOf('day')) } : {}),
    },
  };
};

import { message } from '../../chat/message.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import type { LinkedAccount } from '../../store/people/linked-accounts.ts';
import { defineMessage, idsIn } from '../define.ts';
import type { Outgoing } from '../outgoing.ts';

const KIND = 'unread-reply';

/** What a message is about, apart from its reader: replies to several mails about one thing are one conversation. */
const threadOf = (messageKey: string, personId: string): string =>
  idsIn(messageKey).findLast((id) => id !== personId) ?? '';

/** To whoever replied to a mail: once a day for each conversation. */
export const unreadReply = (
  { personId, workspaceId }: Pick<LinkedAccount, 'personId' | 'workspaceId'>,
  day: Temporal.PlainDate,
  messageKey: string,
): Outgoing => ({
  key: `${KIND}:${personId}:${day.toString()}:${threadOf(messageKey, personId)}`,
  kind: KIND,
  subject: personId,
  to: { person: personId, workspace: workspaceId },
  reply: true,
});

/** One line: nobody read it, and a person to write to. */
export const unreadReplyMessage = defineMessage({
  kind: KIND,
  async render(_subject, { scope, texts }) {
    const contact = (await cohortOf(scope))?.contacts.programme ?? texts.engine.operator;
    return {
      ...message({ title: [texts.answer.unread.title], text: [texts.answer.unread.line(contact)] }),
      answersMail: true,
    };
  },
});

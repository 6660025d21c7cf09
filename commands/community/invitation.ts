import { type Message, message } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { keptInShort } from '../../src/messages/account/kept-lines.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import type { CohortRow } from '../../src/store/cohort/cohort.ts';

/** What is stored and why is shown before anything is stored. */
export const joinInvitation = (cohort: CohortRow, tools: Tools): Message => {
  const { slug, contacts } = cohort;
  const { texts, publicUrl } = tools;
  const { invite } = texts.community;
  const { notice } = texts.account;
  return message(
    { title: [invite.title], text: [invite.what] },
    {
      text: [invite.before],
      list: [
        [notice.purpose],
        [notice.optional],
        [keptInShort(cohort, texts)],
        [notice.rights(contacts.data_protection ?? contacts.programme ?? '')],
      ],
    },
    { text: [{ link: `${publicUrl}/notice/${slug}?lang=${texts.locale}`, text: invite.notice }] },
    { text: [invite.next], actions: [buttonFor(communityKeys.join, undefined, texts, { primary: true })] },
  );
};

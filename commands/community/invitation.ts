import type { Form } from '../../src/chat/form.ts';
import { type Message, message } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { keptInShort } from '../../src/messages/account/kept-lines.ts';
import { communityKeys } from '../../src/messages/community/keys.ts';
import { isName, NAME_MAX } from '../../src/rituals/community/community.ts';
import type { CohortRow } from '../../src/store/cohort/cohort.ts';
import type { Texts } from '../../src/texts/index.ts';

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

export const JOIN_FORM = 'join';

export const wrongName = ({ community }: Texts): string => community.refused.name(NAME_MAX);

export const nameField = fields({
  name: text({
    label: ({ community }) => community.name,
    hint: ({ community }) => community.nameHint,
    max: NAME_MAX,
    required: true,
    refused: { required: wrongName, tooLong: wrongName },
    clean: { read: (given) => (isName(given) ? given : undefined), fault: wrongName },
  }),
});

export const joinForm = (tools: Tools): Form => ({
  id: JOIN_FORM,
  title: tools.texts.community.formTitle,
  payload: '',
  fields: nameField.show(undefined, tools),
});

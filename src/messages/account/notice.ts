import { message } from '../../chat/message.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { intentButtons } from '../home/intent-buttons.ts';
import { keptInShort } from './kept-lines.ts';
import { buttonFor } from '../acting/key.ts';
import { defineMessage } from '../define.ts';
import { accountKeys } from './keys.ts';

/** Five lines before any other message, with a link to the rest (rule P03). The subject is the notice's version. */
export const notice = defineMessage({
  kind: 'notice',
  async render(version, { scope, texts, publicUrl, unconfirmed }) {
    const cohort = await cohortOf(scope);
    if (!cohort) return undefined;
    const words = texts.account.notice;
    return message(
      {
        title: [words.title],
        list: [
          [words.purpose],
          [words.optional],
          [keptInShort(cohort, texts)],
          [words.readers],
          [words.rights(cohort.contacts.data_protection ?? cohort.contacts.programme ?? '')],
        ],
      },
      {
        text: [
          { link: `${publicUrl}/notice/${cohort.slug}?v=${version}&lang=${texts.locale}`, text: words.link },
        ],
        ...(unconfirmed ? {} : { actions: intentButtons(texts) }),
      },
      ...(unconfirmed
        ? [
            {
              text: [texts.answer.itsMe.why(cohort.name), ' ', texts.answer.itsMe.ask],
              actions: [buttonFor(accountKeys.itsMe, undefined, texts, { primary: true })],
            },
          ]
        : []),
    );
  },
});

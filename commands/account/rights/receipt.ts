import { message, type Message, type Section } from '../../../src/chat/message.ts';
import { kindSaid } from '../../../src/messages/account/kept-lines.ts';
import type { PersonalDataCount } from '../../../src/store/privacy/personal-data.ts';
import type { Texts } from '../../../src/texts/index.ts';

const listOf = (title: string, counts: readonly PersonalDataCount[], texts: Texts): Section[] => {
  const { line } = texts.accountRights;
  return counts.length === 0
    ? []
    : [
        {
          title: [title],
          list: counts.map(({ what, count }) => [line(kindSaid(what, texts).what, count)]),
        },
      ];
};

type Receipt = {
  done: string;
  went?: readonly PersonalDataCount[];
  stays?: readonly PersonalDataCount[];
  /** What stays and why, and what the platform keeps. */
  because: readonly string[];
};

/** What was done, what stays without a name and why, what the platform keeps. */
export const receiptOf = ({ done, went = [], stays = [], because }: Receipt, texts: Texts): Message =>
  message(
    { text: [done] },
    ...listOf(texts.accountRights.done, went, texts),
    ...listOf(texts.accountRights.stays, stays, texts),
    { list: because.map((sentence) => [sentence]) },
  );

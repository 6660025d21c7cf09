import { type Message, message, strong } from '../../src/chat/message.ts';
import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { programmeContact } from '../../src/messages/contact.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { anyLaunchedCohort, cohortOf } from '../../src/store/cohort/cohort.ts';

export const botHelp = async ({ scope, texts, summaries, command, publicUrl }: Tools): Promise<Message> => {
  const cohort = (await cohortOf(scope)) ?? (await anyLaunchedCohort(scope.tx));
  return message(
    { title: [texts.about.title], text: [texts.about.rule] },
    {
      text: [texts.about.how(command)],
      list: summaries().map(({ usage, what }) => [strong(usage), ` : ${what}`]),
    },
    { text: [texts.about.contact(await programmeContact(scope, texts))] },
    {
      text: [
        texts.about.records,
        ...(cohort
          ? [
              ' ',
              { link: `${publicUrl}/notice/${cohort.slug}?lang=${texts.locale}`, text: texts.about.notice },
            ]
          : []),
      ],
    },
  );
};

const explain = act({
  name: 'about-bot',
  handle: async (_, tools) => ({ answer: { reply: await botHelp(tools) } }),
});

export const about = practice({
  name: 'about',
  words: (texts) => texts.about.words,
  roles: ROLES,
  coordinates: true,
  summary: (texts) => texts.about.summary,
  acts: [explain],
  alone: explain,
  // « Bonjour, hier j’ai fini la carte » is an answer.
  strict: true,
});

import { z } from 'zod';
import { type Message, message, strong } from '../../src/chat/message.ts';
import { defineCommand, type Tools } from '../../src/engine/practice/define.ts';
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

export const about = defineCommand({
  name: 'about',
  door: { words: (texts) => texts.about.words },
  roles: ROLES,
  coordinates: true,
  summary: (texts) => texts.about.summary,
  // « Bonjour, hier j’ai fini la carte » is an answer.
  input: z.string().trim().max(0),
  handle: async (_call, tools) => ({ answer: { reply: await botHelp(tools) } }),
});

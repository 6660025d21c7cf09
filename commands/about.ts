import { z } from 'zod';
import { message, strong } from '../src/chat/message.ts';
import { defineCommand } from '../src/engine/define.ts';
import { ROLES } from '../src/rituals/roles.ts';
import { anyLaunchedCohort, cohortOf } from '../src/store/cohort.ts';

/** `aide`: what the bot does for this person, and a human to write to. */
export const about = defineCommand({
  name: 'about',
  door: { words: (texts) => texts.about.words },
  roles: ROLES,
  coordinates: true,
  summary: (texts) => texts.about.summary,
  // « Bonjour, hier j’ai fini la carte » is an answer.
  input: z.string().trim().max(0),
  async handle(_call, { scope, texts, summaries, command, publicUrl }) {
    const cohort = (await cohortOf(scope)) ?? (await anyLaunchedCohort(scope.tx));
    const contact = cohort?.contacts.programme ?? texts.engine.operator;
    const reply = message(
      { title: [texts.about.title], text: [texts.about.rule] },
      {
        text: [texts.about.how(command)],
        list: summaries().map(({ usage, what }) => [strong(usage), ` : ${what}`]),
      },
      { text: [texts.about.contact(contact)] },
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
    return { answer: { reply } };
  },
});

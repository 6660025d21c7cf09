import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { homeKeys } from '../../src/messages/home/keys.ts';
import { myDay, myWholeDay } from '../../src/messages/home/my-day.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';

const day = act({
  name: 'home-day',
  handle: async ({ call: { person, onPage } }, tools) => ({
    answer: {
      reply: { sections: await myDay({ ...tools, person, ...(onPage ? { onPages: onPage } : {}) }) },
    },
  }),
});

const wholeDay = act({
  name: 'home-all',
  key: homeKeys.all,
  verb: ({ home }) => home.all.words,
  handle: async ({ call: { person } }, tools) => ({
    answer: { reply: { sections: await myWholeDay({ ...tools, person }) } },
  }),
});

/** The command alone, and Slack's Home tab: the day on one card. */
export const home = practice({
  name: 'home',
  intent: 'answer',
  words: (texts) => texts.home.words,
  roles: ROLES,
  summary: (texts) => texts.home.summary,
  acts: [day, wholeDay],
  alone: day,
  strict: true,
});

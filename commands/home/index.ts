import { act } from '../../src/engine/practice/acts/act.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import { myDay } from '../../src/messages/home/my-day.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';

const day = act({
  name: 'home-day',
  handle: async ({ call: { person } }, tools) => ({
    answer: { reply: { sections: await myDay({ ...tools, person }) } },
  }),
});

/** The command alone, and Slack's Home tab: the day on one card. */
export const home = practice({
  name: 'home',
  words: (texts) => texts.home.words,
  roles: ROLES,
  summary: (texts) => texts.home.summary,
  acts: [day],
  alone: day,
  strict: true,
});

import { z } from 'zod';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { myDay } from '../../src/messages/home/my-day.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';

/** The command alone, and Slack's Home tab: the day on one card. */
export const home = defineCommand({
  name: 'home',
  door: { words: (texts) => texts.home.words },
  roles: ROLES,
  summary: (texts) => texts.home.summary,
  input: z.string().trim().max(0),
  handle: async ({ person }, tools) => ({
    answer: { reply: { sections: await myDay({ ...tools, person }) } },
  }),
});

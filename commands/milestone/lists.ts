import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import { cohortMilestones } from '../../src/messages/milestone/cohort.ts';
import { milestoneList, wholeList } from '../../src/messages/milestone/list.ts';
import { comingToAll, nextAmong, ofTeam } from '../../src/messages/milestone/mine.ts';
import { milestoneSection } from '../../src/messages/milestone/words.ts';
import { milestone, namableBy, readMilestones } from './find.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

/** The next ones of the team, or of the cohort for whoever has no team. */
export const next = act({
  name: 'milestone-next',
  async handle({ call: { challenge: team, roles } }, tools) {
    const read = await readMilestones(tools);
    if (!team) return { answer: { reply: cohortMilestones(roles, read) } };
    const lists = {
      title: [tools.texts.milestone.title(team.name)],
      mine: nextAmong(ofTeam(team.id, read)),
      cohort: nextAmong(comingToAll(read)),
    };
    return { answer: { reply: milestoneList(lists, read) } };
  },
});

export const list = act({
  name: 'milestone-list',
  verb: ({ milestone: { verbs } }) => verbs.list,
  async handle({ call }, tools) {
    const { title, cohortTitle } = tools.texts.milestone;
    const read = await readMilestones(tools);
    const all = namableBy(call, read).filter((one) => !one.silent);
    const words = call.challenge ? title(call.challenge.name) : cohortTitle;
    return { answer: { reply: wholeList([words], all, read) } };
  },
});

export const cohort = act({
  name: 'milestone-cohort',
  verb: ({ milestone: { verbs } }) => verbs.cohort,
  handle: async ({ call }, tools) => ({
    answer: { reply: cohortMilestones(call.roles, await readMilestones(tools)) },
  }),
});

/** Everyone in the cohort may read the cohort's milestones. */
export const show = actOn(milestone, {
  name: 'milestone-show',
  verb: ({ milestone: { verbs } }) => verbs.show,
  handle: ({ about: { one, read } }) => replyWith(milestoneSection(one, read)),
});

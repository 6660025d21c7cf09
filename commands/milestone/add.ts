import { message } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import { act, actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Acted, Rule, TypedWords } from '../../src/engine/practice/acts/declaration.ts';
import { refuseField } from '../../src/engine/practice/acts/field-errors.ts';
import { type Outcome, replyWith } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { around } from '../../src/messages/around.ts';
import { isInProgramme } from '../../src/rituals/milestone/milestone.ts';
import { readDayAtEnd } from '../../src/rituals/words/dates/days.ts';
import { addMilestone } from '../../src/store/milestone/milestones.ts';
import { milestoneFacts, sentenceAbout, storeChange } from './change.ts';
import { addFields, linkFields } from './fields.ts';
import { milestoneAndLink, mustBeTheirs, readMilestones } from './find.ts';
import { confirmTitle, confirmWords } from './readers.ts';

/** Without a team, the milestone is the cohort's. */
const mustHaveTeamOrCoordinate: Rule = ({ call: { challenge, roles } }, { texts }) =>
  challenge || roles.includes('coordination') ? undefined : texts.milestone.refused['no-team'];

const titleAndDay = (text: string, _: unknown, tools: Tools): TypedWords => {
  const { before = text, typed = '' } = readDayAtEnd(harmless(text), tools.today) ?? {};
  return { values: { title: before, on: typed }, next: 'act' };
};

type Added = { title: string; on: Temporal.PlainDate | undefined };

const addOwn = async ({ given, call }: Acted<undefined, Added>, tools: Tools): Promise<Outcome> => {
  const { title, on } = given;
  const { refused, saved } = tools.texts.milestone;
  const { day } = tools.texts.dates;
  const { challenge: team } = call;
  const { timeline } = await readMilestones(tools);
  if (!on) return refuseField('on', refused['no-title']);
  const bounds = timeline.teams.find(({ id }) => id === team?.id) ?? timeline.cohort;
  if (!isInProgramme(on, bounds))
    return refuseField('on', refused.outside(day(bounds.startsOn), day(bounds.endsOn)));
  const challengeId = team?.id ?? null;
  confirmTitle({ words: title, one: { challengeId } }, call, tools);
  await addMilestone(tools.scope, { challengeId, title, on, owner: team ? 'team' : 'coordination' });
  const facts = { challenge: team?.slug ?? '-' };
  return {
    ...replyWith({ text: around((words) => saved.added(words, day(on)), title) }),
    log: [{ type: 'milestone.added', facts }],
  };
};

/** « ajouter Atelier avec les agents 4/12 » */
export const add = act({
  name: 'milestone-add',
  verb: ({ milestone: { verbs } }) => verbs.add,
  forChallenge: true,
  may: [mustHaveTeamOrCoordinate],
  form: { title: ({ milestone: { formTitle } }) => formTitle.add, fields: addFields, words: titleAndDay },
  logs: ['milestone.added'],
  handle: addOwn,
});

/** « lien feuille de route https://… » */
export const addLink = actOn(milestoneAndLink, {
  name: 'milestone-link',
  verb: ({ milestone: { verbs } }) => verbs.link,
  may: [mustBeTheirs],
  form: {
    fields: linkFields,
    words: wordsAct('link'),
  },
  logs: ['milestone.linked'],
  handle({ about, given: { link }, call }, tools) {
    const { one, read } = about;
    confirmWords({ words: link, one }, call, tools);
    const reply = message({ text: sentenceAbout(tools.texts.milestone.saved.linked, about) });
    const facts = milestoneFacts(one, read);
    const log = { type: 'milestone.linked', facts } as const;
    return storeChange(one, { link }, { reply, log }, tools);
  },
});

import { message } from '../../src/chat/message.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Outcome } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { ofTeam } from '../../src/messages/milestone/mine.ts';
import { missingOf } from '../../src/messages/milestone/ready.ts';
import { daysBetween } from '../../src/rituals/dataset/dataset.ts';
import { type Milestone, refText } from '../../src/rituals/milestone/milestone.ts';
import type { Texts } from '../../src/texts/index.ts';
import { milestoneFacts, storeChange } from './change.ts';
import type { Acting } from './acting.ts';
import { missingIn, todayOf } from './order.ts';

export const MISSING_FORM = 'milestoneMissing';

export const missingForm = (milestone: Milestone, texts: Texts): Form => {
  const { ready, labels, checklists } = texts.milestone;
  return {
    id: MISSING_FORM,
    title: ready.formTitle,
    payload: refText(milestone),
    fields: [
      {
        name: 'missing',
        label: labels.missing,
        required: false,
        type: 'multi',
        options: milestone.checklist.map((item) => ({ value: item, label: checklists[item] ?? item })),
        value: [],
      },
    ],
  };
};

/** Everything for a first day is there, or some of it is missing: answered once for the team. */
export const confirmReady = (
  milestone: Milestone,
  missing: readonly string[],
  acting: Acting,
): Promise<Outcome> => {
  const { tools, read, who } = acting;
  const { ready } = tools.texts.milestone;
  const checked = milestone.checklist.filter((item) => !missing.includes(item));
  const on = todayOf(tools);
  const lacks = missingOf({ ...milestone, checked }, tools.texts);
  return storeChange(
    milestone,
    {
      state: lacks.length > 0 ? 'done-with-reservation' : 'done',
      checked,
      settledOn: on,
      settledBy: who.roles.includes('eig') ? 'eig' : 'mentor',
    },
    {
      reply: message({ text: [lacks.length > 0 ? ready.answeredMissing(lacks) : ready.answeredAll] }),
      log: {
        type: 'milestone.confirmed',
        v: 1,
        on,
        facts: { ...milestoneFacts(milestone, read), missing: lacks.length },
      },
    },
    acting,
  );
};

/** How long a question about a first day can be answered by typing. */
const ANSWERABLE_DAYS = 28;

/** The question put to this person: about their own arrival, or else their team's. */
const awaitedMilestone = (teamId: string, { who, read, tools }: Acting): Milestone | undefined => {
  const asked = who.roles.includes('eig') ? 'team' : 'mentor';
  const near = ofTeam(teamId, read).filter(
    (one) => one.asked === asked && Math.abs(daysBetween(one.on, todayOf(tools))) <= ANSWERABLE_DAYS,
  );
  return (
    near.find(({ personId }) => personId === who.person.id) ??
    near.find(({ state }) => state !== 'done') ??
    near[0]
  );
};

/** « jalon prêt », « jalon prêt sans réseau, badges » */
export const confirmTyped = (typed: string, teamId: string, acting: Acting): Promise<Outcome> => {
  const { refused } = acting.tools.texts.milestone;
  const milestone = awaitedMilestone(teamId, acting);
  if (!milestone) return refuse(refused['no-ready']);
  const missing = missingIn(typed);
  return missing ? confirmReady(milestone, missing, acting) : refuse(refused['which-items']);
};

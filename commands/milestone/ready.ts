import { message } from '../../src/chat/message.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { About, ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { milestoneKeys } from '../../src/messages/milestone/keys.ts';
import { ofTeam, type ReadMilestones } from '../../src/messages/milestone/mine.ts';
import { missingOf } from '../../src/messages/milestone/ready.ts';
import { daysBetween } from '../../src/rituals/dataset/dataset.ts';
import type { Milestone, Ref } from '../../src/rituals/milestone/milestone.ts';
import { milestoneFacts, storeChange } from './change.ts';
import { missingFields } from './fields.ts';
import { type Found, milestone, mustBeTheirs, readMilestones } from './find.ts';
import { missingIn } from './typed-parts.ts';

/** Everything for a first day is there, or some of it is missing: answered once for the team. */
const confirmReady = (
  missing: readonly string[],
  { about: { one, read }, call }: { about: Found; call: ActCall },
  tools: Tools,
): Promise<Outcome> => {
  const { ready } = tools.texts.milestone;
  const checked = one.checklist.filter((item) => !missing.includes(item));
  const lacks = missingOf({ ...one, checked }, tools.texts);
  const on = read.today;
  return storeChange(
    one,
    {
      state: lacks.length > 0 ? 'done-with-reservation' : 'done',
      checked,
      settledOn: on,
      settledBy: call.roles.includes('eig') ? 'eig' : 'mentor',
    },
    {
      reply: message({ text: [lacks.length > 0 ? ready.answeredMissing(lacks) : ready.answeredAll] }),
      log: {
        type: 'milestone.confirmed',
        on,
        facts: { ...milestoneFacts(one, read), missing: lacks.length },
      },
    },
    tools,
  );
};

export const ready = actOn(milestone, {
  name: 'milestone-ready',
  key: milestoneKeys.ready,
  may: [mustBeTheirs],
  logs: ['milestone.confirmed'],
  handle: (acted, tools) => confirmReady([], acted, tools),
});

/** How long a question about a first day can be answered by typing. */
const ANSWERABLE_DAYS = 28;

/** The question put to this person: about their own arrival, or else their team's. */
const awaitedMilestone = (
  { roles, person, challenge }: ActCall,
  read: ReadMilestones,
): Milestone | undefined => {
  if (!challenge) return refuse(read.texts.milestone.refused['no-team']);
  const asked = roles.includes('eig') ? 'team' : 'mentor';
  const near = ofTeam(challenge.id, read).filter(
    (one) => one.asked === asked && Math.abs(daysBetween(one.on, read.today)) <= ANSWERABLE_DAYS,
  );
  return (
    near.find(({ personId }) => personId === person.id) ??
    near.find(({ state }) => state !== 'done') ??
    near[0]
  );
};

const askedMilestone: About<Found, Ref> = {
  ...milestone,
  name: 'the question about a first day',
  sample: 'sans réseau, badges',
  async typed(text, call, tools) {
    const read = await readMilestones(tools);
    const one = awaitedMilestone(call, read) ?? refuse(tools.texts.milestone.refused['no-ready']);
    return { about: { one, read }, rest: text };
  },
};

/** « jalon prêt », « jalon prêt sans réseau, badges » */
export const missing = actOn(askedMilestone, {
  name: 'milestone-missing',
  key: milestoneKeys.missing,
  verb: ({ milestone: { verbs } }) => verbs.ready,
  may: [mustBeTheirs],
  form: {
    title: ({ milestone: { ready: words } }) => words.formTitle,
    fields: ({ one }: Found) => missingFields(one),
    words: (text) => ({ values: { missing: missingIn(text) ?? text }, next: 'act' }),
    alone: 'act',
  },
  logs: ['milestone.confirmed'],
  handle: ({ given, ...acted }, tools) => confirmReady(given.missing, acted, tools),
});

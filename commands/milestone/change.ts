import { type Message, message, type Text } from '../../src/chat/message.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { NewFact, Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { around } from '../../src/messages/around.ts';
import type { ReadMilestones } from '../../src/messages/milestone/mine.ts';
import { titleOf } from '../../src/messages/milestone/words.ts';
import type { Milestone, MilestoneState } from '../../src/rituals/milestone/milestone.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { keepMilestone } from '../../src/store/milestone/milestones.ts';
import { type Found, refOf } from './find.ts';
import { confirmWords } from './readers.ts';

/** For the log, which never has a title that people wrote. */
export const milestoneFacts = ({ slug, title, challengeId }: Milestone, { timeline }: ReadMilestones) => ({
  challenge: timeline.teams.find(({ id }) => id === challengeId)?.slug ?? '-',
  milestone: title === null ? slug : 'own',
});

export const sentenceAbout = (sentence: (title: string) => string, { one, read }: Found): Text =>
  around(sentence, titleOf(one, read.texts));

/** Stores a change, confirms it, logs it, and updates every message that shows it. */
export const storeChange = async (
  one: Milestone,
  change: Parameters<typeof keepMilestone>[2],
  { reply, log }: { reply: Message; log: NewFact },
  { scope }: Tools,
): Promise<Outcome> => {
  await keepMilestone(scope, refOf(one), change);
  return { answer: { reply }, log: [log] };
};

type NewState = { state: MilestoneState; note?: string | null; checked?: readonly string[] };

const roleOf = ({ roles }: ActCall, { challengeId }: Milestone): Role =>
  challengeId === null ? 'coordination' : roles.includes('eig') ? 'eig' : 'mentor';

/** Done, done with a reservation, not applicable, or open again. */
export const settleMilestone = async (
  to: NewState,
  { about, call }: { about: Found; call: ActCall },
  tools: Tools,
): Promise<Outcome> => {
  const { one, read } = about;
  if (to.note && to.note !== one.note) confirmWords({ words: to.note, one }, call, tools);
  const isOpen = to.state === 'planned';
  const change = {
    state: to.state,
    settledOn: isOpen ? null : tools.today,
    settledBy: isOpen ? null : roleOf(call, one),
    ...(to.note === undefined ? {} : { note: to.note }),
    ...(to.checked ? { checked: [...to.checked] } : {}),
  };
  const reply = message({ text: sentenceAbout(tools.texts.milestone.saved[to.state], about) });
  const facts = { ...milestoneFacts(one, read), state: to.state };
  return storeChange(one, change, { reply, log: { type: 'milestone.settled', facts } }, tools);
};

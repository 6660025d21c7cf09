import { type Message, message, type Text } from '../../src/chat/message.ts';
import type { Outcome } from '../../src/engine/practice/define.ts';
import { around } from '../../src/messages/around.ts';
import { titleOf } from '../../src/messages/milestone/words.ts';
import type { ReadMilestones } from '../../src/messages/milestone/mine.ts';
import { type Milestone, type MilestoneState, type Ref } from '../../src/rituals/milestone/milestone.ts';
import type { MilestoneEvent } from '../../src/rituals/milestone/events.ts';
import type { Role } from '../../src/rituals/people/roles.ts';
import { keepMilestone } from '../../src/store/milestone/milestones.ts';
import type { Who } from './find.ts';
import { todayOf } from './order.ts';
import { confirmWords } from './readers.ts';
import type { Acting } from './acting.ts';

/** For the log, which never has a title that people wrote. */
export const milestoneFacts = ({ slug, title, challengeId }: Milestone, { timeline }: ReadMilestones) => ({
  challenge: timeline.teams.find(({ id }) => id === challengeId)?.slug ?? '-',
  milestone: title === null ? slug : 'own',
});

export const refOf = ({ slug, challengeId, personId }: Ref): Ref => ({ slug, challengeId, personId });

export const sentenceAbout = (
  sentence: (title: string) => string,
  milestone: Milestone,
  { read }: Acting,
): Text => around(sentence, titleOf(milestone, read.texts));

/** Stores a change, confirms it, logs it, and updates every message that shows it. */
export const storeChange = async (
  milestone: Milestone,
  change: Parameters<typeof keepMilestone>[2],
  { reply, log }: { reply: Message; log: MilestoneEvent },
  acting: Acting,
): Promise<Outcome> => {
  await keepMilestone(acting.tools.scope, refOf(milestone), change);
  return { answer: { reply }, log: [log] };
};

type NewState = { state: MilestoneState; note?: string | null; checked?: readonly string[] };

const roleOf = ({ roles }: Who, { challengeId }: Milestone): Role =>
  challengeId === null ? 'coordination' : roles.includes('eig') ? 'eig' : 'mentor';

/** Done, done with a reservation, not applicable, or open again. */
export const settleMilestone = async (
  milestone: Milestone,
  to: NewState,
  acting: Acting,
): Promise<Outcome> => {
  const { tools, read, who } = acting;
  const { challengeId, note } = milestone;
  if (to.note && to.note !== note) confirmWords({ words: to.note, challengeId }, acting);
  const on = todayOf(tools);
  const sentence = tools.texts.milestone.saved[to.state];
  const change = {
    state: to.state,
    settledOn: to.state === 'planned' ? null : on,
    settledBy: to.state === 'planned' ? null : roleOf(who, milestone),
    ...(to.note === undefined ? {} : { note: to.note }),
    ...(to.checked ? { checked: [...to.checked] } : {}),
  };
  return storeChange(
    milestone,
    change,
    {
      reply: message({ text: sentenceAbout(sentence, milestone, acting) }),
      log: {
        type: 'milestone.settled',
        v: 1,
        on,
        facts: { ...milestoneFacts(milestone, read), state: to.state },
      },
    },
    acting,
  );
};

import { message, type Section, type Text } from '../../src/chat/message.ts';
import type { Outcome } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { around } from '../../src/messages/around.ts';
import { milestoneLine, titleOf } from '../../src/messages/milestone/words.ts';
import { daysBetween } from '../../src/rituals/dataset/dataset.ts';
import { dependantsOf, type Milestone, moveRefusal, refText } from '../../src/rituals/milestone/milestone.ts';
import { workingDayFrom } from '../../src/rituals/time/working-day.ts';
import { keepMilestone } from '../../src/store/milestone/milestones.ts';
import { milestoneFacts, storeChange, refOf, sentenceAbout } from './change.ts';
import type { Acting } from './acting.ts';
import { todayOf } from './order.ts';

export const FOLLOW = 'milestoneFollow';

const calendarOf = ({ challengeId }: Milestone, { read: { timeline } }: Acting) =>
  timeline.teams.find(({ id }) => id === challengeId) ?? timeline.cohort;

/** Why a day is refused: outside the programme, or before a milestone it depends on. */
export const dayFault = (milestone: Milestone, to: Temporal.PlainDate, acting: Acting): Text | undefined => {
  const { read } = acting;
  const refusal = moveRefusal(milestone, to, read.all, calendarOf(milestone, acting));
  if (!refusal) return undefined;
  const { refused } = read.texts.milestone;
  const { day } = read.texts.dates;
  if (refusal.code === 'outside') return [refused.outside(day(refusal.from), day(refusal.until))];
  const { milestone: other } = refusal;
  return around((title) => refused['before-dependency'](title, day(other.on)), titleOf(other, read.texts));
};

const checkDay = (milestone: Milestone, to: Temporal.PlainDate, acting: Acting): void => {
  const fault = dayFault(milestone, to, acting);
  if (fault) throw new Refused(fault);
};

/** What depends on it, with a button to move that by as much. */
const followOffer = (milestone: Milestone, days: number, { read }: Acting): Section[] => {
  const after = dependantsOf(milestone, read.all);
  const [first] = after;
  if (!first || days <= 0) return [];
  const { follow } = read.texts.milestone;
  return [
    {
      text: [follow.ask(after.length)],
      list: after.map((one) => milestoneLine(one, read)),
      actions: [{ id: FOLLOW, label: follow.button, payload: `${days} ${refText(milestone)}` }],
    },
    { text: around(follow.words, titleOf(first, read.texts)) },
  ];
};

/** A new date, without mentioning the old one; a settled milestone is open again. */
export const moveMilestone = (
  milestone: Milestone,
  to: Temporal.PlainDate,
  acting: Acting,
): Promise<Outcome> => {
  const { tools, read } = acting;
  checkDay(milestone, to, acting);
  const days = daysBetween(milestone.on, to);
  const { saved } = tools.texts.milestone;
  const sentence = (title: string) => saved.moved(title, tools.texts.dates.day(to));
  return storeChange(
    milestone,
    { on: to, state: 'planned', snoozedUntil: null, settledOn: null, settledBy: null },
    {
      reply: message(
        { text: sentenceAbout(sentence, milestone, acting) },
        ...followOffer(milestone, days, acting),
      ),
      log: {
        type: 'milestone.moved',
        v: 1,
        on: todayOf(tools),
        facts: { ...milestoneFacts(milestone, read), days },
      },
    },
    acting,
  );
};

/** Moves everything that depends on a milestone by as many days, if none of it leaves the programme. */
export const moveDependants = async (
  milestone: Milestone,
  days: number,
  acting: Acting,
): Promise<Outcome> => {
  const { tools, read } = acting;
  const calendar = calendarOf(milestone, acting);
  const after = dependantsOf(milestone, read.all).map((one) => ({
    one,
    to: workingDayFrom(one.on.add({ days }), calendar.holidays),
  }));
  if (after.length === 0) return refuse(tools.texts.engine.stale);
  // What they depend on moves too, so only the bounds of the programme can refuse.
  for (const { one, to } of after) checkDay({ ...one, after: [] }, to, acting);
  for (const { one, to } of after)
    await keepMilestone(tools.scope, refOf(one), { on: to, snoozedUntil: null });
  return {
    answer: { reply: message({ text: [tools.texts.milestone.follow.done(after.length)] }) },
    log: after.map(({ one, to }) => ({
      type: 'milestone.moved',
      v: 1,
      on: todayOf(tools),
      facts: { ...milestoneFacts(one, read), days: daysBetween(one.on, to) },
    })),
  };
};

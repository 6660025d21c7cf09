import { message, type Section, type Text } from '../../src/chat/message.ts';
import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { byButton } from '../../src/engine/practice/acts/about.ts';
import { refuseField } from '../../src/engine/practice/acts/field-errors.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { around } from '../../src/messages/around.ts';
import { milestoneKeys } from '../../src/messages/milestone/keys.ts';
import { milestoneLine, titleOf } from '../../src/messages/milestone/words.ts';
import { daysBetween } from '../../src/rituals/dataset/dataset.ts';
import { dependantsOf, type Milestone, moveRefusal } from '../../src/rituals/milestone/milestone.ts';
import { workingDayFrom } from '../../src/rituals/time/working-day.ts';
import { keepMilestone } from '../../src/store/milestone/milestones.ts';
import { milestoneFacts, sentenceAbout, storeChange } from './change.ts';
import { moveFields } from './fields.ts';
import { type Found, milestoneAndDay, milestonePressed, mustBeTheirs, refOf } from './find.ts';

const calendarOf = ({ one: { challengeId }, read: { timeline } }: Found) =>
  timeline.teams.find(({ id }) => id === challengeId) ?? timeline.cohort;

/** Why a day is refused: outside the programme, or before a milestone it depends on. */
const dayFault = (to: Temporal.PlainDate, found: Found): Text | undefined => {
  const { one, read } = found;
  const refusal = moveRefusal(one, to, read.all, calendarOf(found));
  if (!refusal) return undefined;
  const { refused } = read.texts.milestone;
  const { day } = read.texts.dates;
  if (refusal.code === 'outside') return [refused.outside(day(refusal.from), day(refusal.until))];
  const { milestone: other } = refusal;
  return around((title) => refused['before-dependency'](title, day(other.on)), titleOf(other, read.texts));
};

/** What depends on it, with a button to move that by as much. */
const followOffer = (days: number, { one, read }: Found): Section[] => {
  const after = dependantsOf(one, read.all);
  const [first] = after;
  if (!first || days <= 0) return [];
  const { follow } = read.texts.milestone;
  return [
    {
      text: [follow.ask(after.length)],
      list: after.map((other) => milestoneLine(other, read)),
      actions: [buttonFor(milestoneKeys.follow, [days, refOf(one)], read.texts)],
    },
    { text: around(follow.words, titleOf(first, read.texts)) },
  ];
};

/** A new date, without mentioning the old one; a settled milestone is open again. */
export const moveMilestone = (to: Temporal.PlainDate, found: Found, tools: Tools): Promise<Outcome> => {
  const { one, read } = found;
  const fault = dayFault(to, found);
  if (fault) return refuseField('on', ...fault);
  const days = daysBetween(one.on, to);
  const { saved } = tools.texts.milestone;
  const sentence = (title: string) => saved.moved(title, tools.texts.dates.day(to));
  const facts = { ...milestoneFacts(one, read), days };
  return storeChange(
    one,
    { on: to, state: 'planned', snoozedUntil: null, settledOn: null, settledBy: null },
    {
      reply: message({ text: sentenceAbout(sentence, found) }, ...followOffer(days, found)),
      log: { type: 'milestone.moved', facts },
    },
    tools,
  );
};

/** « feuille de route 27/11 » */
export const move = actOn(milestoneAndDay, {
  name: 'milestone-move',
  verb: ({ milestone: { verbs } }) => verbs.move,
  may: [mustBeTheirs],
  form: {
    fields: moveFields,
    words: wordsAct('on'),
  },
  logs: ['milestone.moved'],
  handle: ({ given, about }, tools) =>
    given.on ? moveMilestone(given.on, about, tools) : refuse(tools.texts.engine.stale),
});

type Moved = Found & { days: number };

/** A milestone that has moved by so many days. */
const movedMilestone = byButton({
  name: 'a milestone that moved',
  payload: milestoneKeys.follow.payload,
  carry: ({ days, one }: Moved) => [days, refOf(one)] as const,
  pressed: async ([days, ref], _, tools) => ({ ...(await milestonePressed(ref, tools)), days }),
});

const withNewDays = (dependants: readonly Milestone[], { days, ...found }: Moved) => {
  const { holidays } = calendarOf(found);
  return dependants.map((one) => ({ one, to: workingDayFrom(one.on.add({ days }), holidays) }));
};

/** Moves everything that depends on a milestone by as many days, if none of it leaves the programme. */
const moveDependants = async (about: Moved, tools: Tools): Promise<Outcome> => {
  const { one: first, read } = about;
  const after = withNewDays(dependantsOf(first, read.all), about);
  if (after.length === 0) return refuse(tools.texts.engine.stale);
  for (const { one, to } of after) {
    // What they depend on moves too, so only the bounds of the programme can refuse.
    const fault = dayFault(to, { one: { ...one, after: [] }, read });
    if (fault) throw new Refused(fault);
  }
  for (const { one, to } of after)
    await keepMilestone(tools.scope, refOf(one), { on: to, snoozedUntil: null });
  return {
    ...sayBack(tools.texts.milestone.follow.done(after.length)),
    log: after.map(({ one, to }) => ({
      type: 'milestone.moved',
      facts: { ...milestoneFacts(one, read), days: daysBetween(one.on, to) },
    })),
  };
};

export const follow = actOn(movedMilestone, {
  name: 'milestone-follow',
  key: milestoneKeys.follow,
  may: [mustBeTheirs],
  logs: ['milestone.moved'],
  handle: ({ about }, tools) => moveDependants(about, tools),
});

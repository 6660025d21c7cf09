import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import { milestoneKeys } from '../../src/messages/milestone/keys.ts';
import { settleMilestone } from './change.ts';
import { noteFields, updateFields } from './fields.ts';
import { type Found, milestone, milestoneAndNote, mustBeTheirs } from './find.ts';
import { moveMilestone } from './move.ts';

export const done = actOn(milestone, {
  name: 'milestone-done',
  key: milestoneKeys.done,
  verb: ({ milestone: { verbs } }) => verbs.done,
  may: [mustBeTheirs],
  logs: ['milestone.settled'],
  handle: (acted, tools) => settleMilestone({ state: 'done' }, acted, tools),
});

export const notApplicable = actOn(milestone, {
  name: 'milestone-not-applicable',
  verb: ({ milestone: { verbs } }) => verbs.none,
  may: [mustBeTheirs],
  logs: ['milestone.settled'],
  handle: (acted, tools) => settleMilestone({ state: 'not-applicable' }, acted, tools),
});

export const doneWithReservation = actOn(milestoneAndNote, {
  name: 'milestone-done-with-reservation',
  verb: ({ milestone: { verbs } }) => verbs.reserve,
  may: [mustBeTheirs],
  form: {
    fields: noteFields,
    words: wordsAct('note'),
  },
  logs: ['milestone.settled'],
  handle: ({ given: { note }, ...acted }, tools) =>
    settleMilestone({ state: 'done-with-reservation', note }, acted, tools),
});

/** A new date comes first, because a moved milestone is open again; otherwise its state. */
export const update = actOn(milestone, {
  name: 'milestone-update',
  key: milestoneKeys.update,
  may: [mustBeTheirs],
  form: {
    title: ({ milestone: { formTitle } }) => formTitle.update,
    fields: ({ one }: Found) => updateFields(one),
    before: ({ about: { one } }) => ({ ...one, note: one.note ?? '' }),
  },
  logs: ['milestone.settled', 'milestone.moved'],
  handle({ given: { state, on, note, checked }, ...acted }, tools) {
    if (state === 'planned' && on && !on.equals(acted.about.one.on))
      return moveMilestone(on, acted.about, tools);
    const ticked = checked ? { checked } : {};
    return settleMilestone({ state, note: note === '' ? null : note, ...ticked }, acted, tools);
  },
});

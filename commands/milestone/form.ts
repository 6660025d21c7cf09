import type { Field, Form } from '../../src/chat/form.ts';
import type { Outcome } from '../../src/engine/practice/define.ts';
import { type Milestone, MILESTONE_STATES, refText } from '../../src/rituals/milestone/milestone.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { Texts } from '../../src/texts/index.ts';
import { settleMilestone } from './change.ts';
import type { Acting } from './acting.ts';
import { dayFault, moveMilestone } from './move.ts';
import { NOTE_MAX } from './typed.ts';

export const UPDATE_FORM = 'milestoneUpdate';

const checklistField = ({ checklist, checked }: Milestone, { milestone: words }: Texts): Field[] =>
  checklist.length > 0
    ? [
        {
          name: 'checked',
          label: words.labels.checked,
          required: false,
          type: 'multi',
          options: checklist.map((item) => ({ value: item, label: words.checklists[item] ?? item })),
          value: checked,
        },
      ]
    : [];

export const updateForm = (milestone: Milestone, texts: Texts): Form => {
  const { labels, states, formTitle } = texts.milestone;
  return {
    id: UPDATE_FORM,
    title: formTitle.update,
    payload: refText(milestone),
    fields: [
      {
        name: 'state',
        label: labels.state,
        required: true,
        type: 'select',
        options: MILESTONE_STATES.map((state) => ({ value: state, label: states[state] })),
        value: milestone.state,
      },
      { name: 'on', label: labels.on, required: false, type: 'date', value: milestone.on.toString() },
      {
        name: 'note',
        label: labels.note,
        required: false,
        type: 'text',
        max: NOTE_MAX,
        ...(milestone.note ? { value: milestone.note } : {}),
      },
      ...checklistField(milestone, texts),
    ],
  };
};

export type Values = Readonly<Record<string, string | readonly string[]>>;

const textIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

export const listIn = (values: Values, name: string): string[] => [values[name] ?? []].flat();

const dayIn = (text: string): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
};

/** A new date comes first, because a moved milestone is open again; otherwise its state. */
export const submitUpdate = (
  milestone: Milestone,
  values: Values,
  acting: Acting,
): Promise<Outcome> | Outcome => {
  const { refused } = acting.tools.texts.milestone;
  const state = MILESTONE_STATES.find((one) => one === values['state']) ?? milestone.state;
  const on = dayIn(textIn(values, 'on'));
  const note = textIn(values, 'note');
  if (textIn(values, 'on') !== '' && !on) return { answer: { errors: { on: [refused['no-day']] } } };
  if (note.length > NOTE_MAX) return { answer: { errors: { note: [refused['too-long'](NOTE_MAX)] } } };
  if (state === 'done-with-reservation' && note === '')
    return { answer: { errors: { note: [refused['no-note']] } } };
  if (state === 'planned' && on && !on.equals(milestone.on)) {
    const fault = dayFault(milestone, on, acting);
    return fault ? { answer: { errors: { on: fault } } } : moveMilestone(milestone, on, acting);
  }
  const checked = listIn(values, 'checked').filter((item) => milestone.checklist.includes(item));
  return settleMilestone(milestone, { state, note: note === '' ? null : note, checked }, acting);
};

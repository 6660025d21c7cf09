import { choice, many } from '../../src/engine/practice/fields/choice.ts';
import { day } from '../../src/engine/practice/fields/day.ts';
import { person } from '../../src/engine/practice/fields/person.ts';
import { checked, fields, type FieldSet } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import {
  type Milestone,
  MILESTONE_STATES,
  type MilestoneState,
} from '../../src/rituals/milestone/milestone.ts';
import type { Me } from '../../src/store/people/people.ts';
import type { Texts } from '../../src/texts/index.ts';
import { addressIn } from './typed-parts.ts';

/** One line on a phone. */
const LINE_MAX = 120;
const LINK_MAX = 2000;

const labelled = (name: keyof Texts['milestone']['labels']) => ({
  label: ({ milestone }: Texts) => milestone.labels[name],
});
const refusal =
  (name: 'no-day' | 'no-note' | 'no-title' | 'no-one' | 'no-link' | 'which-items') =>
  ({ milestone }: Texts): string =>
    milestone.refused[name];

const state = choice({
  ...labelled('state'),
  values: MILESTONE_STATES,
  labels: ({ milestone }) => milestone.states,
});
const on = day({ ...labelled('on'), refused: refusal('no-day') });
const note = text({ ...labelled('note'), max: LINE_MAX });

const items = (name: 'checked' | 'missing', { checklist }: Pick<Milestone, 'checklist'>) =>
  many({
    ...labelled(name),
    values: checklist,
    labels: ({ milestone: { checklists } }) =>
      Object.fromEntries(checklist.map((item) => [item, checklists[item] ?? item])),
    ...(name === 'missing' ? { refused: refusal('which-items') } : {}),
  });

export type Update = {
  state: MilestoneState;
  on: Temporal.PlainDate | undefined;
  note: string;
  checked?: readonly string[];
};

/** Where a milestone stands, and what is ticked of its checklist if it has one. */
export const updateFields = (one: Milestone): FieldSet<Update> => {
  const all: FieldSet<Update> =
    one.checklist.length > 0
      ? fields({ state, on, note, checked: items('checked', one) })
      : fields({ state, on, note });
  return checked(all, (given, _, { texts }) =>
    given.state === 'done-with-reservation' && given.note === ''
      ? { errors: { note: [refusal('no-note')(texts)] } }
      : { given },
  );
};

export const noteFields = fields({
  note: text({
    ...labelled('note'),
    max: LINE_MAX,
    required: true,
    refused: { required: refusal('no-note') },
  }),
});

export const moveFields = fields({
  on: day({ ...labelled('on'), required: true, refused: refusal('no-day') }),
});

/** How long a milestone is postponed when no day is given. */
const LATER = { days: 7 };

export const laterThan = (today: Temporal.PlainDate): Temporal.PlainDate => today.add(LATER);

export const snoozeFields = (today: Temporal.PlainDate) =>
  checked(fields({ until: day(labelled('on')) }), ({ until = laterThan(today) }, _, { texts }) =>
    Temporal.PlainDate.compare(until, today) > 0
      ? { given: { until } }
      : { errors: { until: [texts.milestone.refused['past-snooze']] } },
  );

export const personFields = (eligible: readonly Me[]) =>
  fields({
    person: person({ ...labelled('person'), among: eligible, required: true, refused: refusal('no-one') }),
  });

export const addFields = fields({
  title: text({
    ...labelled('title'),
    max: LINE_MAX,
    required: true,
    refused: { required: refusal('no-title') },
  }),
  on: day({ ...labelled('date'), required: true, refused: refusal('no-title') }),
});

export const linkFields = fields({
  link: text({
    ...labelled('link'),
    max: LINK_MAX,
    required: true,
    clean: { read: addressIn, fault: refusal('no-link') },
  }),
});

export const missingFields = (one: Milestone) => fields({ missing: items('missing', one) });

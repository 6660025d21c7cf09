import type { Field, Form } from '../../src/chat/form.ts';
import { FOR_WHOM, FORMATS, type Offer, RANGES, TEXT_LIMITS } from '../../src/rituals/workshop/workshop.ts';
import type { Workshop } from '../../src/store/workshop/workshops.ts';
import type { Texts } from '../../src/texts/index.ts';

export const OFFER_FORM = 'workshopOffer';
export const WISH_FORM = 'workshopWish';
export const EDIT_FORM = 'workshopEdit';
export const DATE_FORM = 'workshopDate';
export const CANCEL_FORM = 'workshopCancel';
export const NOTES_FORM = 'workshopNotes';
export const ANSWER_FORM = 'workshopAnswer';

type GivenOffer = Partial<Offer> & Partial<Pick<Workshop, 'startsAt' | 'zone'>>;

const textField = (name: 'title' | 'where', given: GivenOffer, { workshop }: Texts): Field => ({
  name,
  label: workshop.labels[name],
  required: name === 'title',
  type: 'text',
  max: TEXT_LIMITS[name],
  value: given[name] ?? '',
  ...(name === 'title' ? { question: workshop.questions.title } : { hint: workshop.hints.where }),
});

const descriptionField = ({ description: value = '' }: GivenOffer, { workshop }: Texts): Field => ({
  name: 'description',
  label: workshop.labels.description,
  question: workshop.questions.description,
  required: false,
  type: 'long',
  max: TEXT_LIMITS.description,
  value,
});

const countField = (name: keyof typeof RANGES, given: GivenOffer, { workshop }: Texts): Field => ({
  name,
  label: workshop.labels[name],
  required: true,
  type: 'number',
  value: String(given[name] ?? RANGES[name].usual),
  ...(name === 'minimum' || name === 'cutoff' ? { hint: workshop.hints[name] } : {}),
});

const choiceField = (name: 'format' | 'forWhom', given: GivenOffer, { workshop }: Texts): Field => {
  const labels: Readonly<Record<string, string>> = name === 'format' ? workshop.formats : workshop.forWhom;
  const options: readonly string[] = name === 'format' ? FORMATS : FOR_WHOM;
  return {
    name,
    label: workshop.labels[name],
    required: true,
    type: 'select',
    value: given[name] ?? options[0] ?? '',
    options: options.map((value) => ({ value, label: labels[value] ?? value })),
  };
};

const dateAndTime = (
  { startsAt, zone }: GivenOffer,
  required: boolean,
  { workshop }: Texts,
): [Field, Field] => {
  const local = startsAt && zone ? startsAt.toZonedDateTimeISO(zone) : undefined;
  return [
    {
      name: 'date',
      label: workshop.labels.date,
      required,
      type: 'date',
      ...(local ? { value: local.toPlainDate().toString() } : {}),
      ...(required ? {} : { hint: workshop.hints.date }),
    },
    {
      name: 'time',
      label: workshop.labels.time,
      required,
      type: 'time',
      ...(local ? { value: local.toPlainTime().toString({ smallestUnit: 'minute' }) } : {}),
    },
  ];
};

const workshopFields = (given: GivenOffer, texts: Texts): [Field, ...Field[]] => [
  textField('title', given, texts),
  descriptionField(given, texts),
  ...dateAndTime(given, false, texts),
  textField('where', given, texts),
  countField('minutes', given, texts),
  countField('places', given, texts),
  choiceField('format', given, texts),
  choiceField('forWhom', given, texts),
  countField('minimum', given, texts),
  countField('cutoff', given, texts),
];

export const offerForm = (given: GivenOffer, texts: Texts): Form => ({
  id: OFFER_FORM,
  title: texts.workshop.offerTitle,
  payload: '',
  fields: workshopFields(given, texts),
});

export const editForm = ({ startsAt, ...one }: Workshop, texts: Texts): Form => ({
  id: EDIT_FORM,
  title: texts.workshop.editTitle,
  payload: one.id,
  fields: workshopFields({ ...one, ...(startsAt ? { startsAt } : {}) }, texts),
});

export const wishForm = (title: string, texts: Texts): Form => ({
  id: WISH_FORM,
  title: texts.workshop.wishTitle,
  payload: '',
  fields: [
    { ...textField('title', { title }, texts), question: texts.workshop.questions.wish },
    descriptionField({}, texts),
  ],
});

export const dateForm = ({ id, startsAt, zone }: Workshop, texts: Texts): Form => ({
  id: DATE_FORM,
  title: texts.workshop.dateTitle,
  payload: id,
  fields: dateAndTime(startsAt ? { startsAt, zone } : {}, true, texts),
});

export const cancelForm = ({ id }: Workshop, { workshop }: Texts): Form => ({
  id: CANCEL_FORM,
  title: workshop.cancelTitle,
  payload: id,
  fields: [
    { name: 'reason', label: workshop.labels.reason, required: false, type: 'long', max: TEXT_LIMITS.reason },
  ],
});

export const notesForm = ({ id, notes }: Workshop, { workshop }: Texts): Form => ({
  id: NOTES_FORM,
  title: workshop.notesTitle,
  payload: id,
  fields: [
    {
      name: 'notes',
      label: workshop.labels.notes,
      hint: workshop.hints.notes,
      required: true,
      type: 'text',
      max: 300,
      value: notes,
    },
  ],
});

export const ANSWER_MAX = 600;

export const answerForm = ({ id }: Workshop, { workshop }: Texts): Form => ({
  id: ANSWER_FORM,
  title: workshop.answerTitle,
  payload: id,
  fields: [
    {
      name: 'answer',
      label: workshop.labels.answer,
      question: workshop.questions.answer,
      hint: workshop.hints.answer,
      required: true,
      type: 'long',
      max: ANSWER_MAX,
    },
  ],
});

import type { types } from '@slack/bolt';
import type { Values } from '../../chat.ts';
import type { Field, Form } from '../../form.ts';
import {
  INPUT_LABEL_MAX,
  INPUT_TEXT_MAX,
  OPTION_MAX,
  OPTIONS_MAX,
  PRIVATE_METADATA_MAX,
  VIEW_TITLE_MAX,
} from '../limits.ts';
import { clipText, TooLong } from '../../adapter/clip.ts';
import { type Labels, typedInField } from '../markup.ts';
import { plainElement } from '../render.ts';

/** Form → modal, and its state → values. Pure. */

export type Words = { send: string; cancel: string };
type Input = types.InputBlock['element'];

const ANSWER = 'answer';

const firstValue = (value: Field['value']): string | undefined =>
  typeof value === 'string' ? value : value?.[0];
const allValues = (value: Field['value']): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

const optionsOf = ({ options = [] }: Field): types.PlainTextOption[] =>
  options.slice(0, OPTIONS_MAX).map(({ value, label }) => ({ value, text: plainElement(label, OPTION_MAX) }));

/** Slack counts UTF-16 units, we count characters: what was accepted before must not be cut for its emoji. */
const textInput = (field: Field): Input => {
  const before = clipText(firstValue(field.value) ?? '', INPUT_TEXT_MAX);
  return {
    type: 'plain_text_input',
    action_id: ANSWER,
    multiline: field.type === 'long',
    max_length: Math.min(Math.max(field.max ?? INPUT_TEXT_MAX, before.length), INPUT_TEXT_MAX),
    ...(before ? { initial_value: before } : {}),
  };
};

const numberInput = (field: Field): Input => ({
  type: 'number_input',
  action_id: ANSWER,
  is_decimal_allowed: false,
  ...(firstValue(field.value) ? { initial_value: firstValue(field.value) ?? '' } : {}),
});

const selectElement = (field: Field): Input => {
  const options = optionsOf(field);
  const chosen = options.find(({ value }) => value === firstValue(field.value));
  return {
    type: 'static_select',
    action_id: ANSWER,
    options,
    ...(chosen ? { initial_option: chosen } : {}),
  };
};

/** Checkboxes show everything at once, but there can be at most ten. */
const multiElement = (field: Field): Input => {
  const options = optionsOf(field);
  const chosen = options.filter(({ value }) => allValues(field.value).includes(value ?? ''));
  const type = options.length <= 10 ? ('checkboxes' as const) : ('multi_static_select' as const);
  return { type, action_id: ANSWER, options, ...(chosen.length > 0 ? { initial_options: chosen } : {}) };
};

const inputs: Readonly<Record<Field['type'], (field: Field) => Input>> = {
  text: textInput,
  long: textInput,
  number: numberInput,
  select: selectElement,
  multi: multiElement,
  date: ({ value }) => ({
    type: 'datepicker',
    action_id: ANSWER,
    ...(firstValue(value) ? { initial_date: firstValue(value) ?? '' } : {}),
  }),
  time: ({ value }) => ({
    type: 'timepicker',
    action_id: ANSWER,
    ...(firstValue(value) ? { initial_time: firstValue(value) ?? '' } : {}),
  }),
  person: ({ value }) => ({
    type: 'users_select',
    action_id: ANSWER,
    ...(firstValue(value) ? { initial_user: firstValue(value) ?? '' } : {}),
  }),
};

const inputBlock = (field: Field): types.InputBlock => ({
  type: 'input',
  block_id: field.name,
  label: plainElement(field.question ?? field.label, INPUT_LABEL_MAX),
  element: inputs[field.type](field),
  optional: !field.required,
  ...(field.hint ? { hint: plainElement(field.hint, INPUT_LABEL_MAX) } : {}),
});

type FormMetadata = { payload: string; origin?: string };

const writeMetadata = ({ payload, origin }: Form): string => {
  const text = JSON.stringify({ payload, ...(origin ? { origin } : {}) } satisfies FormMetadata);
  if (text.length > PRIVATE_METADATA_MAX) throw new TooLong('private_metadata');
  return text;
};

export const formView = (form: Form, { send, cancel }: Words): types.ModalView => ({
  type: 'modal',
  callback_id: form.id,
  private_metadata: writeMetadata(form),
  title: plainElement(form.title, VIEW_TITLE_MAX),
  submit: plainElement(send, VIEW_TITLE_MAX),
  close: plainElement(cancel, VIEW_TITLE_MAX),
  blocks: form.fields.map(inputBlock),
});

export type FieldState = {
  value?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: readonly { value: string }[] | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_user?: string | null;
};

const valueOf = (filled: FieldState, labels: Labels | undefined): string | readonly string[] => {
  if (filled.selected_options) return filled.selected_options.map(({ value }) => value);
  if (filled.value) return typedInField(filled.value, labels);
  return (
    filled.selected_option?.value ??
    filled.selected_date ??
    filled.selected_time ??
    filled.selected_user ??
    ''
  );
};

type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

export const valuesOf = (state: FormState, labels?: Labels): Values =>
  Object.fromEntries(
    Object.entries(state).map(([name, block]) => [name, valueOf(block[ANSWER] ?? {}, labels)]),
  );

/** All that was typed, for the people and channels that it names. */
export const typedInFields = (state: FormState): string =>
  Object.values(state)
    .map((block) => block[ANSWER]?.value ?? '')
    .join('\n');

/** The fields that hold an account. */
export const peopleIn = (state: FormState): readonly string[] =>
  Object.entries(state).flatMap(([name, block]) => (block[ANSWER]?.selected_user ? [name] : []));

export const readMetadata = (privateMetadata: string): FormMetadata => {
  const { payload = '', origin }: Partial<FormMetadata> = JSON.parse(privateMetadata || '{}');
  return { payload, ...(origin ? { origin } : {}) };
};

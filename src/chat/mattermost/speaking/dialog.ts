import type { Field, Form } from '../../form.ts';
import { clipText } from '../../adapter/clip.ts';
import { harmless } from '../../plain.ts';
import type { DialogState } from '../inbound.ts';
import {
  BUTTON_MAX,
  DIALOG_HELP_MAX,
  DIALOG_LABEL_MAX,
  DIALOG_LONG_MAX,
  DIALOG_TEXT_MAX,
  DIALOG_TITLE_MAX,
  OPTIONS_MAX,
} from '../limits.ts';
import { strongOf, escapeMarkdown, withoutLineMarks } from '../markup.ts';

/** Form → dialog. Pure. The server accepts any dialog, and clients cannot draw all of them. */

type Element = {
  display_name: string;
  name: string;
  type: 'text' | 'textarea' | 'select' | 'date';
  subtype?: 'number';
  default?: string;
  placeholder?: string;
  help_text?: string;
  optional: boolean;
  max_length?: number;
  data_source?: 'users';
  multiselect?: boolean;
  options?: { text: string; value: string }[];
};

export type Dialog = {
  callback_id: string;
  title: string;
  introduction_text: string;
  elements: Element[];
  submit_label: string;
  notify_on_cancel: false;
  state: string;
};

const bytesOf = (text: string): number => Buffer.byteLength(text);

const clipBytes = (text: string, max: number): string => clipText(harmless(text), max, bytesOf);

const firstValue = ({ value }: Field): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));

const textElement = (field: Field): Partial<Element> & Pick<Element, 'type'> => {
  const given = firstValue(field);
  // Clients count UTF-16 units, we count characters: what was accepted before must not be cut for its emoji.
  const max = Math.min(Math.max(field.max ?? DIALOG_LONG_MAX, given.length), DIALOG_LONG_MAX);
  return {
    type: field.type !== 'long' && max <= DIALOG_TEXT_MAX ? 'text' : 'textarea',
    max_length: max,
    ...(given === '' ? {} : { default: clipText(given, max) }),
  };
};

const isEmpty = (text: string): boolean => text === '';

const selectElement = (field: Field): Partial<Element> & Pick<Element, 'type'> => {
  const options = (field.options ?? [])
    .filter(({ value }) => !isEmpty(value))
    .slice(0, OPTIONS_MAX)
    .map(({ value, label }) => ({ value, text: clipText(harmless(label), BUTTON_MAX) || '…' }));
  const known = new Set(options.map(({ value }) => value));
  const chosen = [field.value ?? []].flat().filter((value) => known.has(value));
  const isMulti = field.type === 'multi';
  return {
    type: 'select',
    options,
    ...(isMulti ? { multiselect: true } : {}),
    ...(chosen.length > 0 ? { default: isMulti ? chosen.join(',') : (chosen[0] ?? '') } : {}),
  };
};

const shortElement = (field: Field, more: Partial<Element>): Partial<Element> & Pick<Element, 'type'> => ({
  type: 'text',
  max_length: DIALOG_TEXT_MAX,
  ...more,
  ...(firstValue(field) === '' ? {} : { default: firstValue(field) }),
});

const byType: Readonly<Record<Field['type'], (field: Field) => Partial<Element> & Pick<Element, 'type'>>> = {
  text: textElement,
  long: textElement,
  number: (field) => shortElement(field, { subtype: 'number' }),
  select: selectElement,
  multi: selectElement,
  date: (field) => ({ type: 'date', ...(firstValue(field) === '' ? {} : { default: firstValue(field) }) }),
  time: (field) => shortElement(field, { placeholder: '12:30' }),
  person: (field) => ({
    type: 'select',
    data_source: 'users',
    ...(firstValue(field) === '' ? {} : { default: firstValue(field) }),
  }),
};

const helpOf = ({ question, hint, label }: Field): string =>
  [question === label ? undefined : question, hint].filter(Boolean).join(' ');

const elementOf = (field: Field): Element => {
  const help = clipBytes(helpOf(field), DIALOG_HELP_MAX);
  return {
    display_name: clipBytes(field.label, DIALOG_LABEL_MAX),
    name: field.name,
    optional: !field.required,
    ...(help === '' ? {} : { help_text: help }),
    ...byType[field.type](field),
  };
};

/** What does not fit under its field is said above them all. */
const introductionOf = (fields: readonly Field[]): string =>
  fields
    .filter((field) => bytesOf(harmless(helpOf(field))) > DIALOG_HELP_MAX)
    .map((field) => `${strongOf(`${field.label} :`)} ${withoutLineMarks(escapeMarkdown(helpOf(field)))}`)
    .join('\n\n');

export const stateOf = ({ id, payload, origin, fields }: Form): DialogState => ({
  form: id,
  payload,
  names: fields.map(({ name }) => name),
  multi: fields.filter(({ type }) => type === 'multi').map(({ name }) => name),
  ...(origin ? { origin } : {}),
});

export const dialogOf = (form: Form, { send, state }: { send: string; state: string }): Dialog => ({
  callback_id: form.id,
  title: clipBytes(form.title, DIALOG_TITLE_MAX),
  introduction_text: introductionOf(form.fields),
  elements: form.fields.map(elementOf),
  submit_label: clipBytes(send, DIALOG_TITLE_MAX),
  notify_on_cancel: false,
  state,
});

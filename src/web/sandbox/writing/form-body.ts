import type { FieldView, FormView } from '../../../chat/sandbox/view.ts';
import type { Errors } from './field.ts';

export type FormBody = { form: FormView; errors: Errors };

type Plain = Readonly<Record<string, unknown>>;

const TYPES: ReadonlySet<unknown> = new Set<FieldView['type']>([
  'text',
  'long',
  'number',
  'select',
  'multi',
  'date',
  'time',
  'person',
]);

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
const isList = (value: unknown, is: (value: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);

const isOption = (value: unknown): boolean => isPlain(value) && isText(value.value) && isText(value.label);

const isField = (value: unknown): value is FieldView =>
  isPlain(value) &&
  isText(value.name) &&
  isText(value.label) &&
  typeof value.required === 'boolean' &&
  TYPES.has(value.type) &&
  isOptional(value.question, isText) &&
  isOptional(value.hint, isText) &&
  isOptional(value.value, (given) => isText(given) || isList(given, isText)) &&
  isOptional(value.options, (given) => isList(given, isOption)) &&
  isOptional(value.max, Number.isFinite);

const isForm = (value: unknown): value is FormView =>
  isPlain(value) && isText(value.id) && isText(value.title) && isList(value.fields, isField);

const isErrors = (value: unknown): value is Errors => isPlain(value) && Object.values(value).every(isText);

/** The form to draw; `undefined` if the body is not one. */
export const formBody = (body: unknown): FormBody | undefined => {
  if (!isPlain(body) || !isForm(body.form)) return undefined;
  const { form, errors = {} } = body;
  return isErrors(errors) ? { form, errors } : undefined;
};

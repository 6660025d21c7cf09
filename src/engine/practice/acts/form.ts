import type { Field, Form } from '../../../chat/form.ts';
import type { Outcome } from '../outcome.ts';
import type { Tools } from '../define.ts';
import type { Values } from '../fields/kind.ts';
import type { Errors, FieldSet } from '../fields/set.ts';
import type { ActCall } from './about.ts';
import type { Declaration } from './declaration.ts';
import { FieldErrors } from './field-errors.ts';

export type Found<Subject> = { about: Subject; call: ActCall };

export const formIdOf = ({ key, name }: { key?: { id: string }; name: string }): string => key?.id ?? name;

const fieldsFor = <Subject, Carried, Given, Before>(
  { form }: Declaration<Subject, Carried, Given, Before>,
  { about, call }: Found<Subject>,
  tools: Tools,
): FieldSet<Given, Before> | undefined =>
  typeof form?.fields === 'function' ? form.fields(about, tools, call) : form?.fields;

const filledWith = (fields: Form['fields'], values: Values): Form['fields'] => {
  const [first, ...others] = fields;
  const filled = (field: Field): Field => {
    const value = values[field.name];
    return value === undefined ? field : { ...field, value };
  };
  return [filled(first), ...others.map(filled)];
};

/** Answers with the form, filled with what is there, and with these values instead where some were typed. */
export const askForm = async <Subject, Carried, Given, Before>(
  declared: Declaration<Subject, Carried, Given, Before>,
  found: Found<Subject>,
  tools: Tools,
  typed: Values = {},
): Promise<Outcome> => {
  const { form, about: finder } = declared;
  const set = fieldsFor(declared, found, tools);
  if (!form?.title || !set) throw new Error(`${declared.name} has no form`);
  const before = await form.before?.(found, tools);
  return {
    answer: {
      form: {
        id: formIdOf(declared),
        title: form.title(tools.texts),
        ...form.dressed?.(found.about, tools.texts),
        payload: finder.payload.write(finder.carry(found.about)),
        fields: filledWith(set.show(before, tools), typed),
      },
    },
  };
};

export const labelledValues = <Subject, Carried, Given, Before>(
  declared: Declaration<Subject, Carried, Given, Before>,
  found: Found<Subject>,
  text: string,
  tools: Tools,
): Values | undefined => fieldsFor(declared, found, tools)?.readLines(text);

type OnErrors = (errors: Errors) => Outcome;

/** Reads the values and acts on them. Faults are shown where the values came from: under a field, or with the text. */
export const handleValues = async <Subject, Carried, Given, Before>(
  declared: Declaration<Subject, Carried, Given, Before>,
  { values, onErrors }: { values: Values; onErrors: OnErrors },
  found: Found<Subject>,
  tools: Tools,
): Promise<Outcome> => {
  const before = await declared.form?.before?.(found, tools);
  const read = fieldsFor(declared, found, tools)?.read(values, before, tools);
  if (!read) throw new Error(`${declared.name} has no form`);
  if ('errors' in read) return onErrors(read.errors);
  try {
    return await declared.handle({ ...found, given: read.given }, tools);
  } catch (error) {
    if (error instanceof FieldErrors) return onErrors(error.errors);
    throw error;
  }
};

import type { Field, Form } from '../form.ts';

/** A person is picked in a list of everyone, as platforms do. */

export const hasPerson = ({ fields }: Form): boolean => fields.some(({ type }) => type === 'person');

export const withPeople = (form: Form, people: readonly { id: string; name: string }[]): Form => {
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const listed = (field: Field): Field => (field.type === 'person' ? { ...field, options } : field);
  const [first, ...others] = form.fields;
  return { ...form, fields: [listed(first), ...others.map(listed)] };
};

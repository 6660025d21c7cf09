import type { Field, Form } from '../../chat/form.ts';
import type { Executor } from '../../store/core/executor.ts';
import { ownersOf } from '../../store/people/accounts.ts';

/** On a page, someone is named: the account that a platform's list would show becomes a name. */
export const withNames = async (db: Executor, workspaceId: string, form: Form): Promise<Form> => {
  const users = form.fields.flatMap(({ type, value }) => (type === 'person' && value ? [value].flat() : []));
  if (users.length === 0) return form;
  const names = new Map((await ownersOf(db, workspaceId, users)).map(({ user, name }) => [user, name]));
  const named = (field: Field): Field =>
    field.type === 'person' && typeof field.value === 'string'
      ? { ...field, value: names.get(field.value) ?? field.value }
      : field;
  const [first, ...others] = form.fields;
  return { ...form, fields: [named(first), ...others.map(named)] };
};

import type { Filled, Values } from '../../engine/answering/page.ts';

/** Prefix of the names of a form's own fields, apart from what the page itself sends. */
export const FIELD = 'field-';
/** Names a field that may have several values, or none: a browser says nothing of a box left unticked. */
export const MANY = 'many';

/** What a browser sends from a page. */
export const readFilled = (body: string): Filled => {
  const sent = new URLSearchParams(body);
  const many = sent.getAll(MANY);
  const names = [...sent.keys()].filter((key) => key.startsWith(FIELD)).map((key) => key.slice(FIELD.length));
  const values: Values = Object.fromEntries([
    ...names.map((name) => [name, sent.get(`${FIELD}${name}`) ?? ''] as const),
    ...many.map((name) => [name, sent.getAll(`${FIELD}${name}`)] as const),
  ]);
  const value = sent.get('value');
  const text = sent.get('text');
  return { values, ...(value ? { value } : {}), ...(text === null ? {} : { text }) };
};

import type { About } from '../../../src/engine/practice/acts/about.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { uuid } from '../../../src/messages/acting/payload.ts';

export type Oneself = { personId: string };

/** Whose data it is: the person who types, or whose button it is. Someone else's button, forwarded, is refused. */
export const oneself: About<Oneself, string> = {
  name: 'oneself',
  sample: '',
  payload: uuid,
  carry: ({ personId }) => personId,
  typed: async (rest, { person }) => Promise.resolve({ about: { personId: person.id }, rest }),
  pressed: async (personId, { person }, { texts }) =>
    Promise.resolve(personId === person.id ? { personId } : refuse(texts.accountRights.notYours)),
};

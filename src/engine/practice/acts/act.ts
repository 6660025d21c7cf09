import type { Key } from '../../../messages/acting/key.ts';
import { nothing } from '../../../messages/acting/payload.ts';
import { readNumbered } from '../../../rituals/words/numbers.ts';
import type { About } from './about.ts';
import type { Common, TypedWords } from './declaration.ts';
import { type AnyAct, runnableAct } from './run.ts';

export type { AnyAct } from './run.ts';

export const wordsAct =
  (field: string) =>
  (text: string): TypedWords => ({ values: { [field]: text }, next: 'act' });

export const wordsFill =
  (field: string) =>
  (text: string): TypedWords => ({ values: { [field]: text }, next: 'ask' });

/** What may follow a verb. */
export const takesNothing = (rest: string): boolean => rest === '';
export const takesNumber = (rest: string): boolean => readNumbered(rest).rest === '';
export const takesNumberFirst = (rest: string): boolean =>
  rest === '' || readNumbered(rest).number !== undefined;

/** An act whose values come with its words, or that another word of the practice has given its button and its form. */
export const typedOnly = ({ press: _press, form: _form, ...act }: AnyAct): AnyAct => act;

/** No object: to add something, or to see a list. */
const ABOUT_NOTHING: About<undefined, undefined> = {
  name: '',
  sample: '',
  payload: nothing,
  carry: () => undefined,
  typed: async (rest) => Promise.resolve({ about: undefined, rest }),
  pressed: async () => Promise.resolve(undefined),
};

/** What a person can do, declared once: the engine derives its typed words, its button, its form and its place in help. */
export const act = <Given = undefined, Before = undefined>(
  declaration: Common<undefined, Given, Before> & { key?: Key<undefined> },
): AnyAct => runnableAct({ ...declaration, about: ABOUT_NOTHING });

/** The same, about something that is found first. */
export const actOn = <Subject, Carried, Given = undefined, Before = undefined>(
  about: About<Subject, Carried>,
  declaration: Common<Subject, Given, Before> & { key?: Key<NoInfer<Carried>> },
): AnyAct => runnableAct({ ...declaration, about });

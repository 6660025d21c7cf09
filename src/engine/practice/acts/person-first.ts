import { type NamedPerson, peopleAtStart } from '../../../rituals/words/someone.ts';
import type { Texts } from '../../../texts/index.ts';
import type { Tools } from '../define.ts';
import { personAtStart } from '../someone.ts';
import type { ActCall } from './about.ts';
import type { TypedWords } from './declaration.ts';
import { decline } from './declined.ts';

/**
 * « @Dan pour la relecture »: a person among these, then words, in two fields of a form. A name alone fills the form. Without a
 * name an order is refused, and a sentence that begins with the word, « merci pour tout », is left alone.
 */
export const personThenWords =
  (fields: { person: string; words: string }, nobody: (texts: Texts) => string) =>
  (
    typed: string,
    { about, call }: { about: readonly NamedPerson[]; call: ActCall },
    tools: Tools,
  ): TypedWords => {
    if (!call.isOrder && peopleAtStart(typed, about, call.mentions).people.length === 0) decline();
    const { person, rest } = personAtStart(typed, about, { call, tools, nobody: nobody(tools.texts) });
    const values = { [fields.person]: person.id, [fields.words]: rest };
    return { values, next: rest === '' ? 'ask' : 'act' };
  };

import type { Payload } from '../../../messages/acting/payload.ts';
import { nothing } from '../../../messages/acting/payload.ts';
import { readNumbered } from '../../../rituals/words/numbers.ts';
import type { ChallengeRow } from '../../../store/cohort/cohort.ts';
import type { CommandCall, Tools } from '../define.ts';
import { refuse } from '../refused.ts';

export type ActCall = Omit<CommandCall<unknown>, 'input'>;

/**
 * How the object of an act is found: from what was typed after the verb, or from a button. Both refuse with a sentence when
 * there is none that this person may see. Rules do not narrow types, so what an act needs of its object is found here too.
 */
export type About<Subject, Carried> = {
  /** As the table of acts names it. */
  name: string;
  /** What is typed after the verb, as an example: « 3 ». */
  sample: string;
  payload: Payload<Carried>;
  /** What its form carries to find it again. */
  carry(subject: Subject): Carried;
  typed(rest: string, call: ActCall, tools: Tools): Promise<{ about: Subject; rest: string }>;
  pressed(carried: Carried, call: ActCall, tools: Tools): Promise<Subject>;
};

type Numbered<Subject, Carried> = Omit<About<Subject, Carried>, 'sample' | 'typed'> & {
  sample?: string;
  numbered(number: number, call: ActCall, tools: Tools): Promise<Subject>;
  /** Typed without a number: the only one it may be, or a question. */
  unnumbered(call: ActCall, tools: Tools): Promise<Subject>;
};

/** Found by the number that people read and type. */
export const byNumber = <Subject, Carried>({
  sample = '3',
  numbered,
  unnumbered,
  ...about
}: Numbered<Subject, Carried>): About<Subject, Carried> => ({
  ...about,
  sample,
  async typed(text, call, tools) {
    const { number, rest } = readNumbered(text);
    return {
      about: number === undefined ? await unnumbered(call, tools) : await numbered(number, call, tools),
      rest,
    };
  },
});

/** The same object, with what this act needs of it: `narrow` refuses, or returns it with its narrower type. */
export const refined = <Subject, Carried, Narrow extends Subject>(
  about: About<Subject, Carried>,
  name: string,
  narrow: (subject: Subject, call: ActCall, tools: Tools) => Promise<Narrow> | Narrow,
): About<Narrow, Carried> => ({
  ...about,
  name: `${about.name}, ${name}`,
  async typed(text, call, tools) {
    const found = await about.typed(text, call, tools);
    return { about: await narrow(found.about, call, tools), rest: found.rest };
  },
  pressed: async (carried, call, tools) => narrow(await about.pressed(carried, call, tools), call, tools),
});

/** The team of the call, which the engine decided: the channel's, the only one, or the one named or chosen. */
export const teamOfCall = (missing: (tools: Tools) => string): About<ChallengeRow, undefined> => {
  const find = ({ challenge }: ActCall, tools: Tools): ChallengeRow => challenge ?? refuse(missing(tools));
  return {
    name: 'team',
    sample: '',
    payload: nothing,
    carry: () => undefined,
    typed: async (rest, call, tools) => Promise.resolve({ about: find(call, tools), rest }),
    pressed: async (_, call, tools) => Promise.resolve(find(call, tools)),
  };
};

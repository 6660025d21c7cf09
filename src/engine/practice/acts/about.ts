import type { Payload } from '../../../messages/acting/payload.ts';
import { anyText, nothing, uuid } from '../../../messages/acting/payload.ts';
import { readNumbered } from '../../../rituals/words/numbers.ts';
import type { Texts } from '../../../texts/index.ts';
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
  /** A select of it carries the first of a pair, and its options the second; otherwise an option carries it all. */
  select?: 'completes';
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

type NumberedRow<Subject> = {
  name: string;
  find(named: { id: string } | { number: number }, call: ActCall, tools: Tools): Promise<Subject | undefined>;
  /** Without a number, the ids of those it may be: the only one is meant. */
  candidates?(call: ActCall, tools: Tools): Promise<readonly string[]>;
  /** Sentences of the practice's own, where the shared ones would be vague. */
  refused?: {
    unknown?(number: number, texts: Texts): string;
    which?(texts: Texts): string;
    /** A button of one that is gone; by default, that it is out of date. */
    gone?(texts: Texts): string;
  };
};

/** A row that people know by its number, and buttons by its id. */
export const numberedRow = <Subject extends { id: string }>({
  name,
  find,
  candidates,
  refused = {},
}: NumberedRow<Subject>): About<Subject, string> => {
  const pressed = async (id: string, call: ActCall, tools: Tools): Promise<Subject> =>
    (await find({ id }, call, tools)) ?? refuse(refused.gone?.(tools.texts) ?? tools.texts.engine.stale);
  return byNumber({
    name,
    payload: uuid,
    carry: ({ id }) => id,
    pressed,
    numbered: async (number, call, tools) =>
      (await find({ number }, call, tools)) ??
      refuse(refused.unknown?.(number, tools.texts) ?? tools.texts.engine.numbered.unknown(number)),
    async unnumbered(call, tools) {
      const [only, another] = (await candidates?.(call, tools)) ?? [];
      return only !== undefined && another === undefined
        ? pressed(only, call, tools)
        : refuse(refused.which?.(tools.texts) ?? tools.texts.engine.numbered.which);
    },
  });
};

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

/** What is typed after the verb, as it is: a subject to look for. Without `missing`, it may be nothing. */
export const whatIsTyped = (
  { name, sample }: Pick<About<string, string>, 'name' | 'sample'>,
  missing?: (texts: Texts) => string,
): About<string, string> => {
  const find = (text: string, { texts }: Tools): string =>
    text === '' && missing ? refuse(missing(texts)) : text;
  return {
    name,
    sample,
    payload: anyText,
    carry: (text) => text,
    typed: async (text, _, tools) => Promise.resolve({ about: find(text, tools), rest: '' }),
    pressed: async (text, _, tools) => Promise.resolve(find(text, tools)),
  };
};

type ByButton<Subject, Carried> = Omit<About<Subject, Carried>, 'sample' | 'typed'> & {
  /** Typed: found from who asks. Without it, it has no words. */
  found?(call: ActCall, tools: Tools): Promise<Subject>;
};

/** Found by what its button carries, or from who asks; nothing of it is typed. */
export const byButton = <Subject, Carried>({
  found,
  ...about
}: ByButton<Subject, Carried>): About<Subject, Carried> => ({
  ...about,
  sample: '',
  typed: async (rest, call, tools) => ({
    about: found ? await found(call, tools) : refuse(tools.texts.engine.stale),
    rest,
  }),
});

/** The same, by the id of a row. */
export const byId = <Subject extends { id: string }>(
  about: Omit<ByButton<Subject, string>, 'payload' | 'carry'>,
): About<Subject, string> => byButton({ ...about, payload: uuid, carry: ({ id }) => id });

/** Found from who asks, whatever the door: their teams, the last page. */
export const foundFor = <Subject>(
  name: string,
  found: (call: ActCall, tools: Tools) => Promise<Subject>,
): About<Subject, undefined> =>
  byButton({
    name,
    payload: nothing,
    carry: () => undefined,
    found,
    pressed: (_, call, tools) => found(call, tools),
  });

/** The team of the call, which the engine decided: the channel's, the only one, or the one named or chosen. */
export const teamOfCall = (missing: (tools: Tools) => string): About<ChallengeRow, undefined> =>
  foundFor('team', async ({ challenge }, tools) => Promise.resolve(challenge ?? refuse(missing(tools))));

import { z } from 'zod';
import type { Role } from '../../../rituals/people/roles.ts';
import { readNumbered } from '../../../rituals/words/numbers.ts';
import { readVerb, type Verbs } from '../../../rituals/words/verbs.ts';
import type { Intent } from '../../../rituals/words/intents.ts';
import { LOCALES, type Texts } from '../../../texts/index.ts';
import { type AnyCommand, BadInput, type Command, defineCommand, type Tools } from '../define.ts';
import { refuse } from '../refused.ts';
import type { ActCall } from './about.ts';
import type { AnyAct } from './run.ts';

/** One act, or the one that this person would mean: the coordination reads a draft where others read what was sent. */
type MeantAct = AnyAct | ((call: ActCall, tools: Tools) => AnyAct | Promise<AnyAct>);

type TypedAct = { act: MeantAct; rest: string };

export type Practice = Pick<Command<string>, 'coordinates' | 'guarded' | 'forChallenge' | 'meet'> & {
  name: string;
  /** What people come for, where help lists it. */
  intent: Intent;
  words: (texts: Texts) => readonly string[];
  roles: readonly Role[];
  summary?: Command['summary'];
  /** In the order in which verbs are tried and the table of acts lists them. */
  acts: readonly AnyAct[];
  /**
   * What is named before the verb, with the rest: « promo Promotion Sept lancer ». It can only be looked up, so a text that
   * then means no act is left to the next command.
   */
  named?: (text: string, call: ActCall, tools: Tools) => Promise<{ named?: string; rest: string }>;
  /** Its word alone: « formation ». */
  alone: MeantAct;
  /** Its word and a number: « formation 3 ». */
  numbered?: AnyAct;
  /** Text that starts with no verb. */
  otherwise?: (text: string) => TypedAct | undefined;
  /** For the whole text, when the act of its verb declines it: « passer la recette en production ». */
  declined?: AnyAct;
  /** What to type instead, when no act is meant; by default, its usage. */
  refused?: (texts: Texts) => string;
  /** Free text may follow its word: a verb with a slip is text. */
  exact?: true;
  /** Its word also starts ordinary sentences: typed without a slash, it is only for what is understood. */
  strict?: true;
};

const verbsOf = (acts: readonly AnyAct[]): Verbs<string>[] =>
  LOCALES.map((texts) => Object.fromEntries(acts.map(({ name, verb }) => [name, verb?.(texts) ?? []])));

/** The act that a text after the practice's word means, and what is left of it. */
const actReader = ({ acts, alone, numbered, otherwise, exact }: Practice) => {
  const verbs = verbsOf(acts);
  const byName = new Map(acts.map((act) => [act.name, act]));
  return (text: string): TypedAct | undefined => {
    if (text === '') return { act: alone, rest: '' };
    const number = numbered ? readNumbered(text) : undefined;
    if (numbered && number?.number !== undefined && number.rest === '') return { act: numbered, rest: text };
    const order = readVerb(text, verbs);
    const isVerb = order && !(exact && order.meant !== undefined);
    const act = isVerb ? byName.get(order.verb) : undefined;
    return act?.takes(order?.rest ?? '') ? { act, rest: order?.rest ?? '' } : otherwise?.(text);
  };
};

const mustHaveRole = ({ roles }: AnyAct, { words }: Practice, call: ActCall, { texts }: Tools): void => {
  if (!roles || roles.some((role) => call.roles.includes(role))) return;
  refuse(texts.engine.wrongRole(words(texts)[0] ?? ''));
};

const notMeant = ({ name, refused }: Practice, { texts }: Tools): never => {
  if (refused) return refuse(refused(texts));
  throw new BadInput(name);
};

type Heard = { meant: TypedAct; who: ActCall };

/** What was typed after the word, without what it names first. */
const hearerOf = (practice: Practice, actIn: (text: string) => TypedAct | undefined) => {
  const { named: find } = practice;
  return async (input: string, call: ActCall, tools: Tools): Promise<Heard | undefined> => {
    if (!find) return { meant: actIn(input) ?? notMeant(practice, tools), who: call };
    const { named, rest } = await find(input, call, tools);
    const meant = actIn(rest);
    return meant && { meant, who: named === undefined ? call : { ...call, named } };
  };
};

const wordCommand = (practice: Practice): AnyCommand => {
  const { name, intent, words, roles, summary, acts, strict, declined } = practice;
  const { coordinates, guarded, forChallenge, meet, exact } = practice;
  const actIn = actReader(practice);
  const hear = hearerOf(practice, actIn);
  const word = z.string().trim();
  const run = (again: boolean) => async (call: ActCall & { input: string }, tools: Tools) => {
    const { input, ...caller } = call;
    const heard = await hear(input, caller, tools);
    if (!heard) return undefined;
    const { meant, who } = heard;
    const act = typeof meant.act === 'function' ? await meant.act(who, tools) : meant.act;
    mustHaveRole(act, practice, who, tools);
    const done = await act.typed(meant.rest, who, tools, again);
    return done || again ? done : declined?.typed(input, who, tools, again);
  };
  return {
    ...defineCommand({
      name,
      intent,
      door: { words },
      roles,
      input: strict ? word.refine((text) => actIn(text) !== undefined) : word,
      handle: run(false),
      again: async (call, tools) => (await run(true)(call, tools))?.answer,
      ...(summary ? { summary } : {}),
      ...(coordinates ? { coordinates } : {}),
      ...(guarded ? { guarded } : {}),
      ...(forChallenge ? { forChallenge } : {}),
      ...(meet ? { meet } : {}),
      ...(exact ? { verbs: { all: verbsOf(acts), exactly: true } } : {}),
    }),
    acts: acts.map(({ roles: own = roles, ...act }) => ({ ...act, roles: own, practice: name, words })),
  };
};

const pressInput = z.object({ payload: z.string(), value: z.string().optional() });
const formInput = z.object({
  payload: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** What a press and a form of an act share with its practice. */
const doorOf = (act: AnyAct, { roles, coordinates, intent }: Practice) => ({
  intent,
  roles: act.roles ?? roles,
  ...(coordinates ? { coordinates } : {}),
  ...(act.forChallenge ? { forChallenge: true } : {}),
});

const pressCommand = (act: AnyAct, practice: Practice): AnyCommand[] =>
  act.press
    ? [
        defineCommand({
          name: act.name,
          door: { press: act.press.id },
          ...doorOf(act, practice),
          ...(act.summary && !act.form ? { summary: act.summary } : {}),
          input: pressInput,
          handle: ({ input, ...call }, tools) => act.pressed(input, call, tools, false),
          again: async ({ input, ...call }, tools) => (await act.pressed(input, call, tools, true))?.answer,
        }),
      ]
    : [];

const formCommand = (act: AnyAct, practice: Practice): AnyCommand[] =>
  act.form
    ? [
        defineCommand({
          name: `${act.name}-sent`,
          door: { form: act.form.id },
          ...doorOf(act, practice),
          ...(act.summary ? { summary: act.summary } : {}),
          input: formInput,
          handle: ({ input, ...call }, tools) => act.submitted(input, call, tools, false),
          again: async ({ input, ...call }, tools) => (await act.submitted(input, call, tools, true))?.answer,
        }),
      ]
    : [];

/** A practice: its word, and a button and a form for each act that has one. */
export const practice = (declared: Practice): readonly AnyCommand[] => [
  wordCommand(declared),
  ...declared.acts.flatMap((act) => pressCommand(act, declared)),
  ...declared.acts.flatMap((act) => formCommand(act, declared)),
];

import { message, said } from '../../../chat/message.ts';
import type { Texts } from '../../../texts/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Tools } from '../define.ts';
import type { Raw, Values } from '../fields/kind.ts';
import type { Errors } from '../fields/set.ts';
import { Refused, refuse } from '../refused.ts';
import type { ActCall } from './about.ts';
import type { Declaration, Rule } from './declaration.ts';
import type { ActFacts } from './facts.ts';
import { Declined } from './declined.ts';
import { askForm, formIdOf, type Found, handleValues, labelledValues } from './form.ts';

/** An act with its types hidden, for lists. `again`: the same act came before, and only its answer is wanted. */
export type AnyAct = ActFacts & {
  typed(rest: string, call: ActCall, tools: Tools, again: boolean): Promise<Outcome | undefined>;
  pressed(press: Pressed, call: ActCall, tools: Tools, again: boolean): Promise<Outcome | undefined>;
  submitted(sent: Submitted, call: ActCall, tools: Tools, again: boolean): Promise<Outcome | undefined>;
  /** Its form, filled with these values by another act that leads to it. */
  opened(filled: { payload: string; values: Values }, call: ActCall, tools: Tools): Promise<Outcome>;
  takes(rest: string): boolean;
};

/** `value` is the chosen option of a select. */
export type Pressed = { payload: string; value?: string | undefined };
export type Submitted = { payload: string; values: Readonly<Record<string, Raw>> };

type Declared<Subject, Carried, Given, Before> = Declaration<Subject, Carried, Given, Before>;

const NOTHING = { values: {}, next: 'act' } as const;

/** The text comes back with what is wrong about it, so that nothing is lost. */
const refuseTyped = (errors: Errors, text: string, { engine }: Texts): never => {
  throw new Refused(
    message(
      ...Object.values(errors).map((sentence) => ({ text: sentence })),
      ...(text === '' ? [] : [{ text: [engine.fields.yourText, '\n', said(text)] }]),
    ),
  );
};

const mustPass = async <Subject>(
  rules: readonly Rule<Subject>[],
  found: Found<Subject>,
  tools: Tools,
): Promise<void> => {
  for (const rule of rules) {
    const refusal = await rule(found, tools);
    if (refusal !== undefined) throw new Refused(typeof refusal === 'string' ? [refusal] : refusal);
  }
};

const handleWithoutForm = async <Subject, Carried, Given, Before>(
  { handle }: Declared<Subject, Carried, Given, Before>,
  found: Found<Subject>,
  tools: Tools,
): Promise<Outcome> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Given` is undefined when there is no form to infer it from
  handle({ ...found, given: undefined as Given }, tools);

/** Labelled lines first, then bare words as the form reads them; with neither, the form is asked. */
const handleTyped = async <Subject, Carried, Given, Before>(
  declared: Declared<Subject, Carried, Given, Before>,
  rest: string,
  found: Found<Subject>,
  tools: Tools,
): Promise<Outcome> => {
  const { form } = declared;
  if (!form) return handleWithoutForm(declared, found, tools);
  const labelled = labelledValues(declared, found, rest, tools);
  const nothingTyped = form.alone === 'act' || !form.title ? NOTHING : undefined;
  const bare = () => (rest === '' ? nothingTyped : form.words?.(rest, found, tools));
  const words = labelled ? undefined : await bare();
  const values = labelled ?? (words?.next === 'act' ? words.values : undefined);
  const onErrors = (errors: Errors) => refuseTyped(errors, rest, tools.texts);
  return values
    ? handleValues(declared, { values, onErrors }, found, tools)
    : askForm(declared, found, tools, words?.values);
};

const factsOf = <Subject, Carried, Given, Before>(
  declared: Declared<Subject, Carried, Given, Before>,
): ActFacts => {
  const { name, about, key, verb, summary, roles, forChallenge, form, logs = [] } = declared;
  const { allowed = [], may = [] } = declared;
  return {
    name,
    about: about.name,
    sample: about.sample,
    rules: [...allowed, ...may].map((rule) => rule.name),
    logs,
    ...(verb ? { verb } : {}),
    ...(summary ? { summary } : {}),
    ...(key ? { press: { id: key.id, label: key.label } } : {}),
    ...(form?.title ? { form: { id: formIdOf(declared), title: form.title } } : {}),
    ...(roles ? { roles } : {}),
    ...(forChallenge ? { forChallenge } : {}),
  };
};

type Asked = { call: ActCall; tools: Tools; again: boolean };

/** The steps that a door has in common: who may, the object, what may be done to it, the act; or only its answer again. */
const stepsOf =
  <Subject, Carried, Given, Before>(declared: Declared<Subject, Carried, Given, Before>) =>
  async (
    find: () => Promise<Subject>,
    handle: (found: Found<Subject>) => Promise<Outcome>,
    { call, tools, again }: Asked,
  ): Promise<Outcome | undefined> => {
    if (again && !declared.again) return undefined;
    await mustPass(declared.allowed ?? [], { about: undefined, call }, tools);
    const found = { about: await find(), call };
    if (again) {
      const answer = await declared.again?.(found, tools);
      return answer && { answer };
    }
    await mustPass(declared.may ?? [], found, tools);
    return handle(found);
  };

const unlessDeclined = async (work: () => Promise<Outcome | undefined>): Promise<Outcome | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Declined) return undefined;
    throw error;
  }
};

export const runnableAct = <Subject, Carried, Given, Before>(
  declared: Declared<Subject, Carried, Given, Before>,
): AnyAct => {
  const { about: finder, takes = () => true } = declared;
  const steps = stepsOf(declared);
  const findByPayload = async (payload: string, call: ActCall, tools: Tools): Promise<Subject> => {
    const read = finder.payload.read(payload) ?? refuse(tools.texts.engine.stale);
    return finder.pressed(read.value, call, tools);
  };
  return {
    ...factsOf(declared),
    takes,
    async opened({ payload, values }, call, tools) {
      await mustPass(declared.allowed ?? [], { about: undefined, call }, tools);
      const found = { about: await findByPayload(payload, call, tools), call };
      await mustPass(declared.may ?? [], found, tools);
      return askForm(declared, found, tools, values);
    },
    async typed(text, call, tools, again) {
      let rest = text;
      const find = async () => {
        const found = await finder.typed(text, call, tools);
        rest = found.rest;
        return found.about;
      };
      const handle = (found: Found<Subject>) => handleTyped(declared, rest, found, tools);
      return unlessDeclined(() => steps(find, handle, { call, tools, again }));
    },
    async pressed({ payload, value }, call, tools, again) {
      const handle = (found: Found<Subject>) =>
        declared.form ? askForm(declared, found, tools) : handleWithoutForm(declared, found, tools);
      const chosen = finder.select === 'completes' && value !== undefined ? `${payload} ${value}` : value;
      return steps(() => findByPayload(chosen ?? payload, call, tools), handle, { call, tools, again });
    },
    async submitted({ payload, values }, call, tools, again) {
      const onErrors = (errors: Errors) => ({ answer: { errors } });
      const handle = (found: Found<Subject>) => handleValues(declared, { values, onErrors }, found, tools);
      return steps(() => findByPayload(payload, call, tools), handle, { call, tools, again });
    },
  };
};

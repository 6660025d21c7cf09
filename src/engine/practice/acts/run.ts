import { message, said } from '../../../chat/message.ts';
import type { Texts } from '../../../texts/index.ts';
import type { Outcome, Tools } from '../define.ts';
import type { Raw } from '../fields/kind.ts';
import type { Errors } from '../fields/set.ts';
import { Refused, refuse } from '../refused.ts';
import type { ActCall } from './about.ts';
import type { Declaration } from './declaration.ts';
import type { ActFacts } from './facts.ts';
import { askForm, formIdOf, type Found, handleValues, labelledValues } from './form.ts';

/** An act with its types hidden, for lists. `again`: the same act came before, and only its answer is wanted. */
export type AnyAct = ActFacts & {
  typed(rest: string, call: ActCall, tools: Tools, again: boolean): Promise<Outcome | undefined>;
  pressed(press: Pressed, call: ActCall, tools: Tools, again: boolean): Promise<Outcome | undefined>;
  submitted(sent: Submitted, call: ActCall, tools: Tools, again: boolean): Promise<Outcome | undefined>;
};

/** `value` is the chosen option of a select. */
export type Pressed = { payload: string; value?: string | undefined };
export type Submitted = { payload: string; values: Readonly<Record<string, Raw>> };

type Declared<Subject, Carried, Given, Before> = Declaration<Subject, Carried, Given, Before>;

const NOTHING = { values: {}, next: 'act' } as const;

/** The text comes back with what is wrong about it, so that nothing is lost. */
const refuseTyped = (errors: Errors, text: string, { engine }: Texts): never => {
  throw new Refused(
    message(...Object.values(errors).map((sentence) => ({ text: sentence })), {
      text: [engine.fields.yourText, '\n', said(text)],
    }),
  );
};

const mustMay = async <Subject, Carried, Given, Before>(
  { may = [] }: Declared<Subject, Carried, Given, Before>,
  found: Found<Subject>,
  tools: Tools,
): Promise<void> => {
  for (const rule of may) {
    const sentence = await rule(found, tools);
    if (sentence !== undefined) refuse(sentence);
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
  const nothingTyped = form.alone === 'act' ? NOTHING : undefined;
  const words = rest === '' ? nothingTyped : form.words?.(rest, found, tools);
  const values =
    labelledValues(declared, found.about, rest, tools) ?? (words?.next === 'act' ? words.values : undefined);
  const onErrors = (errors: Errors) => refuseTyped(errors, rest, tools.texts);
  return values
    ? handleValues(declared, { values, onErrors }, found, tools)
    : askForm(declared, found, tools, words?.values);
};

const factsOf = <Subject, Carried, Given, Before>(
  declared: Declared<Subject, Carried, Given, Before>,
): ActFacts => {
  const { name, about, key, verb, roles, forChallenge, may = [], form, logs = [] } = declared;
  return {
    name,
    about: about.name,
    sample: about.sample,
    rules: may.map((rule) => rule.name),
    logs,
    ...(verb ? { verb } : {}),
    ...(key ? { press: { id: key.id, label: key.label } } : {}),
    ...(form ? { form: { id: formIdOf(declared), title: form.title } } : {}),
    ...(roles ? { roles } : {}),
    ...(forChallenge ? { forChallenge } : {}),
  };
};

/** The steps that a door has in common: find the object, check who may, then act; or only answer an act that came twice. */
const stepsOf =
  <Subject, Carried, Given, Before>(declared: Declared<Subject, Carried, Given, Before>) =>
  async (
    find: () => Promise<Found<Subject>>,
    handle: (found: Found<Subject>) => Promise<Outcome>,
    tools: Tools,
    again: boolean,
  ): Promise<Outcome | undefined> => {
    if (again && !declared.again) return undefined;
    const found = await find();
    if (again) {
      const answer = await declared.again?.(found, tools);
      return answer && { answer };
    }
    await mustMay(declared, found, tools);
    return handle(found);
  };

export const runnableAct = <Subject, Carried, Given, Before>(
  declared: Declared<Subject, Carried, Given, Before>,
): AnyAct => {
  const { about: finder } = declared;
  const steps = stepsOf(declared);
  const foundByPayload = async (payload: string, call: ActCall, tools: Tools): Promise<Found<Subject>> => {
    const read = finder.payload.read(payload) ?? refuse(tools.texts.engine.stale);
    return { about: await finder.pressed(read.value, call, tools), call };
  };
  return {
    ...factsOf(declared),
    async typed(text, call, tools, again) {
      let rest = text;
      const find = async () => {
        const found = await finder.typed(text, call, tools);
        rest = found.rest;
        return { about: found.about, call };
      };
      return steps(find, (found) => handleTyped(declared, rest, found, tools), tools, again);
    },
    async pressed({ payload, value }, call, tools, again) {
      const handle = (found: Found<Subject>) =>
        declared.form ? askForm(declared, found, tools) : handleWithoutForm(declared, found, tools);
      return steps(() => foundByPayload(value ?? payload, call, tools), handle, tools, again);
    },
    async submitted({ payload, values }, call, tools, again) {
      const onErrors = (errors: Errors) => ({ answer: { errors } });
      const handle = (found: Found<Subject>) => handleValues(declared, { values, onErrors }, found, tools);
      return steps(() => foundByPayload(payload, call, tools), handle, tools, again);
    },
  };
};

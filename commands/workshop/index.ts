import { z } from 'zod';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import {
  WORKSHOP_OFFER,
  WORKSHOP_PRESS,
  WORKSHOP_WISH,
  type WorkshopAct,
} from '../../src/messages/workshop/buttons.ts';
import { readLines } from '../../src/rituals/words/labelled-lines.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { calendarTyped, calendarButtons } from './calendar.ts';
import { dateBy, editBy, takeUpWish, mayChange } from './change.ts';
import { addNotes, answerQuestion, cancel, mayAnswer, mayCancel } from './close.ts';
import { type Acting, mustDecide, WORKSHOP_ROLES, workshopNamed, workshopPressed } from './find.ts';
import {
  ANSWER_FORM,
  answerForm,
  CANCEL_FORM,
  cancelForm,
  DATE_FORM,
  dateForm,
  EDIT_FORM,
  editForm,
  NOTES_FORM,
  notesForm,
  OFFER_FORM,
  offerForm,
  WISH_FORM,
  wishForm,
} from './form.ts';
import { offerByForm, offerByLines, refuseLines, wishByForm, wishByLines } from './offer.ts';
import { type Order, orderOf, type TypedVerb } from './order.ts';
import { listAll, showWorkshop, type Who } from './read.ts';
import { typedIn, type Values } from './read-offer.ts';
import { join, leave, secondWish } from './seats.ts';

const LABELS = LOCALES.map(({ workshopWords }) => workshopWords.typedLabels);

const offerTyped = async (rest: string, who: Who, tools: Tools): Promise<Outcome> => {
  const lines = readLines(rest, LABELS);
  if (lines) return offerByLines(rest, lines, who, tools);
  return { answer: { form: offerForm({ title: rest.slice(0, 200) }, tools.texts) } };
};

/** A wish is one line, posted at once. */
const wishTyped = async (rest: string, who: Who, tools: Tools): Promise<Outcome> => {
  if (rest === '') return { answer: { form: wishForm('', tools.texts) } };
  return wishByLines(rest, readLines(rest, LABELS) ?? { title: rest }, who, tools);
};

const editTyped = (rest: string, acting: Acting): Promise<Outcome> | Outcome => {
  const lines = readLines(rest, LABELS);
  if (lines) return editBy(lines, acting, (errors) => refuseLines(errors, rest, acting.tools));
  mayChange(acting);
  return { answer: { form: editForm(acting.one, acting.tools.texts) } };
};

const dateTyped = (rest: string, acting: Acting): Promise<Outcome> | Outcome => {
  if (rest !== '') return dateBy({ date: rest }, acting, (sentence) => refuse(sentence));
  mayChange(acting);
  return { answer: { form: dateForm(acting.one, acting.tools.texts) } };
};

type Act = (rest: string, acting: Acting) => Promise<Outcome> | Outcome;

const ACTS: Record<WorkshopAct | 'show', Act> = {
  show: async (_, acting) => ({ answer: { reply: await showWorkshop(acting) } }),
  join: (_, acting) => join(acting),
  leave: (_, acting) => leave(acting),
  second: (_, acting) => secondWish(acting),
  lead: (_, acting) => takeUpWish(acting),
  date: dateTyped,
  edit: editTyped,
  cancel: (rest, acting) => cancel(rest, acting),
  notes: (rest, acting) => addNotes(rest, acting),
  answer: (rest, acting) => answerQuestion(rest, acting),
};

/** Buttons that need text open a form. */
const ASKS: Partial<Record<WorkshopAct, (acting: Acting) => Promise<Outcome> | Outcome>> = {
  cancel: (acting) => {
    mayCancel(acting);
    return { answer: { form: cancelForm(acting.one, acting.tools.texts) } };
  },
  notes: (acting) => {
    mustDecide(acting);
    return { answer: { form: notesForm(acting.one, acting.tools.texts) } };
  },
  answer: async (acting) => {
    await mayAnswer(acting);
    return { answer: { form: answerForm(acting.one, acting.tools.texts) } };
  },
};

const isAct = (verb: TypedVerb): verb is WorkshopAct | 'show' => verb in ACTS;

const obey = async ({ verb, number, rest }: Order, who: Who, tools: Tools): Promise<Outcome> => {
  if (verb === 'list') return { answer: { reply: await listAll(tools) } };
  if (verb === 'offer') return offerTyped(rest, who, tools);
  if (verb === 'wish') return wishTyped(rest, who, tools);
  if (verb === 'calendar') return calendarTyped(rest, who, tools);
  if (!isAct(verb)) return refuse(tools.texts.workshopRefused.order);
  const one = await workshopNamed(
    { verb, ...(number === undefined ? {} : { number }) },
    who.person.id,
    tools,
  );
  return ACTS[verb](rest, { one, call: who, tools });
};

/** `formation`: alone, all that is announced; with a number, that training; with a verb, an act. */
const word = defineCommand({
  name: 'workshop',
  door: { words: (texts) => texts.workshop.words },
  roles: WORKSHOP_ROLES,
  summary: (texts) => texts.workshop.summary,
  input: z.string().trim(),
  async handle(call, tools) {
    const order = orderOf(call.input);
    return order ? obey(order, call, tools) : refuse(tools.texts.workshopRefused.order);
  },
});

const pressCommand = (act: WorkshopAct): AnyCommand =>
  defineCommand({
    name: `workshop-${act}`,
    door: { press: WORKSHOP_PRESS[act] },
    roles: WORKSHOP_ROLES,
    input: z.object({ payload: z.string() }),
    async handle(call, tools) {
      const acting = { one: await workshopPressed(call.input.payload, tools), call, tools };
      return (await ASKS[act]?.(acting)) ?? ACTS[act]('', acting);
    },
  });

const openCommand = (press: string, open: (tools: Tools) => Outcome): AnyCommand =>
  defineCommand({
    name: press,
    door: { press },
    roles: WORKSHOP_ROLES,
    input: z.object({ payload: z.string() }),
    handle: async (_, tools) => open(tools),
  });

const submission = z.object({
  payload: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const formCommand = (
  form: string,
  handle: (values: Values, who: Who & { payload: string }, tools: Tools) => Promise<Outcome> | Outcome,
): AnyCommand =>
  defineCommand({
    name: `${form}-sent`,
    door: { form },
    roles: WORKSHOP_ROLES,
    input: submission,
    handle: async (call, tools) =>
      handle(
        call.input.values,
        {
          person: call.person,
          roles: call.roles,
          payload: call.input.payload,
          ...(call.confirmed ? { confirmed: call.confirmed } : {}),
        },
        tools,
      ),
  });

const filledFor = (
  form: string,
  handle: (values: Values, acting: Acting) => Promise<Outcome> | Outcome,
): AnyCommand =>
  formCommand(form, async (values, { payload, ...call }, tools) =>
    handle(values, { one: await workshopPressed(payload, tools), call, tools }),
  );

const asErrors = (errors: Record<string, readonly unknown[]>): Outcome => ({
  answer: {
    errors: Object.fromEntries(
      Object.entries(errors).map(([field, sentence]) => [field, sentence.map(String)]),
    ),
  },
});

const PRESSABLE = Object.keys(WORKSHOP_PRESS).filter((act): act is WorkshopAct => act in WORKSHOP_PRESS);

export const workshop: readonly AnyCommand[] = [
  word,
  ...PRESSABLE.map(pressCommand),
  openCommand(WORKSHOP_OFFER, ({ texts }) => ({ answer: { form: offerForm({}, texts) } })),
  openCommand(WORKSHOP_WISH, ({ texts }) => ({ answer: { form: wishForm('', texts) } })),
  formCommand(OFFER_FORM, offerByForm),
  formCommand(WISH_FORM, wishByForm),
  filledFor(EDIT_FORM, (values, acting) => editBy(values, acting, asErrors)),
  filledFor(DATE_FORM, (values, acting) =>
    dateBy(values, acting, (sentence) => asErrors({ date: [sentence] })),
  ),
  filledFor(CANCEL_FORM, (values, acting) => cancel(typedIn(values, 'reason'), acting)),
  filledFor(NOTES_FORM, (values, acting) => addNotes(typedIn(values, 'notes'), acting)),
  filledFor(ANSWER_FORM, (values, acting) => answerQuestion(typedIn(values, 'answer'), acting)),
  ...calendarButtons,
];

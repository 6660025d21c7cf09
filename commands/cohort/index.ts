import { z } from 'zod';
import type { Incoming } from '../../src/chat/chat.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { readVerb } from '../../src/rituals/words/verbs.ts';
import { plainWord } from '../../src/rituals/words/letters.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { showActs } from './acts.ts';
import { ADD_FORM, addForm, addFromForm, addSubmission, addTyped } from './people/add.ts';
import { BUTTONS, type Order } from './buttons.ts';
import { cardOf, emptyCard } from './card.ts';
import { askToClose, close, stayCommands } from './close.ts';
import { exportAll } from './file/export.ts';
import { askToLaunch, launch } from './launch.ts';
import { PAUSE_FORM, pauseFromForm, pauseSubmission, pauseTyped, resume } from './pause.ts';
import { extendPersonTyped, movePersonTyped } from './people/move.ts';
import { REHEARSE_WHO, rehearseChosen, rehearseTyped } from './rehearse.ts';
import { openSettings, saveSettings, settingsSubmission } from './settings.ts';
import { SETTINGS_FORM } from './settings-form.ts';
import { cohortById, cohortFor, mustRun, OPEN, type Runner, type Target } from './target.ts';
import { showTemplate } from './file/template.ts';
import { takeUpload } from './file/upload.ts';

const FOR_RUNNERS = { roles: ['coordination'], coordinates: true } as const;
const VERBS = LOCALES.map(({ cohortRun: { verbs } }) => verbs);
type Verb = keyof (typeof VERBS)[number];

const isYes = (text: string): boolean =>
  LOCALES.some(({ cohortRun }) => cohortRun.yes.some((word) => plainWord(word) === plainWord(text)));

type OrderGiven = { target?: Target; rest: string };
type Obey = (given: OrderGiven, call: Runner, tools: Tools) => Promise<Outcome> | Outcome;

/** What follows `promo`; a button is the same order without text. */
const ORDERS: Record<Verb, Obey> = {
  begin: (_given, _call, tools) => openSettings(undefined, tools),
  settings: ({ target }, _call, tools) => openSettings(target, tools),
  template: (_given, _call, tools) => showTemplate(tools),
  launch: (given, call, tools) =>
    isYes(given.rest)
      ? launch(mustRun(given, tools), call, tools)
      : askToLaunch(mustRun(given, tools), tools),
  acts: (given, _call, tools) => showActs(mustRun(given, tools), tools),
  rehearse: (given, _call, tools) => rehearseTyped(given.rest, mustRun(given, tools), tools),
  async add(given, call, tools) {
    const target = mustRun(given, tools);
    if (given.rest.trim() !== '') return addTyped(given.rest, target, call, tools);
    return { answer: { form: await addForm(target, tools) } };
  },
  move: (given, call, tools) => movePersonTyped(given.rest, mustRun(given, tools), call, tools),
  extend: (given, call, tools) => extendPersonTyped(given.rest, mustRun(given, tools), call, tools),
  pause: (given, call, tools) => pauseTyped(given.rest, mustRun(given, tools), call, tools),
  resume: (given, call, tools) => resume(mustRun(given, tools), call, tools),
  export: (given, call, tools) => exportAll(mustRun(given, tools), call, tools),
  close: (given, call, tools) =>
    isYes(given.rest) ? close(mustRun(given, tools), call, tools) : askToClose(mustRun(given, tools), tools),
};

const showCard = async ({ target }: OrderGiven, tools: Tools): Promise<Outcome> => ({
  answer: { reply: target ? await cardOf(target, tools) : emptyCard(tools) },
});

const word = defineCommand({
  name: 'cohort',
  door: { words: (texts) => texts.cohortRun.words },
  ...FOR_RUNNERS,
  guarded: true,
  summary: (texts) => texts.cohortRun.summary,
  input: z.string().trim().max(500),
  async handle(call, tools) {
    const given = await cohortFor(call.input, call, tools);
    const read = readVerb(given.rest, VERBS);
    if (read) return ORDERS[read.verb]({ ...given, rest: read.rest }, call, tools);
    return given.rest === '' ? showCard(given, tools) : undefined;
  },
});

const id = z.union([z.literal(''), z.uuid()]);

const pressCommand = (order: Order, obey: Obey): AnyCommand =>
  defineCommand({
    name: `cohort-${order}`,
    door: { press: BUTTONS[order] },
    ...FOR_RUNNERS,
    input: z.object({ payload: id }),
    async handle(call, tools) {
      const { payload } = call.input;
      const target = payload === '' ? undefined : await cohortById(payload, call, tools);
      return obey({ ...(target ? { target } : {}), rest: '' }, call, tools);
    },
  });

const openCommand = defineCommand({
  name: 'cohort-open',
  door: { press: OPEN },
  ...FOR_RUNNERS,
  input: z.object({ payload: z.uuid() }),
  handle: async (call, tools) =>
    showCard({ target: await cohortById(call.input.payload, call, tools), rest: '' }, tools),
});

const settingsSaved = defineCommand({
  name: 'cohort-save',
  door: { form: SETTINGS_FORM },
  ...FOR_RUNNERS,
  input: settingsSubmission,
  async handle(call, tools) {
    const { payload, values } = call.input;
    const target = payload === '' ? undefined : await cohortById(payload, call, tools);
    return saveSettings(target, values, call, tools);
  },
});

const dropCommand = defineCommand({
  name: 'cohort-file',
  door: { file: true },
  ...FOR_RUNNERS,
  input: z.object({ text: z.string(), files: z.array(z.custom<Incoming>()) }),
  handle: (call: CommandCall<{ text: string; files: Incoming[] }>, tools) =>
    takeUpload(call.input, call, tools),
});

const YES: Record<'yesLaunch' | 'yesClose', Obey> = {
  yesLaunch: (given, call, tools) => launch(mustRun(given, tools), call, tools),
  yesClose: (given, call, tools) => close(mustRun(given, tools), call, tools),
};

const OBEYED: Readonly<Record<Order, Obey>> = { ...ORDERS, ...YES };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the buttons are orders
const presses = (Object.keys(BUTTONS) as Order[]).map((order) => pressCommand(order, OBEYED[order]));

const chooseCommand = defineCommand({
  name: 'cohort-rehearse-who',
  door: { press: REHEARSE_WHO },
  ...FOR_RUNNERS,
  input: z.object({ payload: z.uuid(), value: z.uuid() }),
  handle: async (call, tools) =>
    rehearseChosen(call.input.value, await cohortById(call.input.payload, call, tools), tools),
});

const addCommand = defineCommand({
  name: 'cohort-add-person',
  door: { form: ADD_FORM },
  ...FOR_RUNNERS,
  input: addSubmission,
  handle: async (call, tools) =>
    addFromForm(call.input.values, await cohortById(call.input.payload, call, tools), call, tools),
});

const pauseCommand = defineCommand({
  name: 'cohort-pause-dates',
  door: { form: PAUSE_FORM },
  ...FOR_RUNNERS,
  input: pauseSubmission,
  handle: async (call, tools) =>
    pauseFromForm(call.input.values, await cohortById(call.input.payload, call, tools), call, tools),
});

export const cohort: readonly AnyCommand[] = [
  word,
  ...presses,
  openCommand,
  chooseCommand,
  settingsSaved,
  addCommand,
  pauseCommand,
  dropCommand,
  ...stayCommands,
];

import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { BLOCKED, FORWARD, NOTHING } from '../../src/messages/dataset/checkin.ts';
import { ADD, datasetList, UPDATE, updateSelect } from '../../src/messages/dataset/list.ts';
import { nextStage } from '../../src/rituals/dataset/dataset.ts';
import { type DatasetRow, datasetsOf } from '../../src/store/dataset/datasets.ts';
import { ofCohort, cohortOverview } from './cohort.ts';
import { checkinToAnswer, datasetToChange, seenBy, teamOf, type Who } from './find.ts';
import { ADD_FORM, addForm, BLOCK_FORM, blockForm, UPDATE_FORM, updateForm } from './form.ts';
import { nothingNew } from './nothing.ts';
import { orderOf, VERBS } from './order.ts';
import { submitBlock, textOf, submitUpdate } from './submit.ts';
import { addTyped, obey } from './typed.ts';

const ROLES = ['eig', 'mentor'] as const;

/** « Données du lundi : … » is an answer: only what is understood is an order. */
const order = z
  .string()
  .trim()
  .refine((text) => text === '' || orderOf(text) !== undefined);

/** For people without a team: counts for the coordination, published datasets for the community. */
const withoutTeam = async (call: Who, tools: Tools): Promise<Outcome> => {
  if (call.roles.includes('coordination')) return { answer: { reply: await cohortOverview(call, tools) } };
  if (call.roles.includes('community')) return { answer: { reply: await ofCohort(call, tools) } };
  return refuse(tools.texts.dataset.refused['no-team']);
};

/** Alone, it shows a team's datasets, or the cohort's counts for the coordination. */
const word = defineCommand({
  name: 'dataset',
  verbs: { all: VERBS },
  door: { words: (texts) => texts.dataset.words },
  roles: [...ROLES, 'coordination', 'community'],
  forChallenge: true,
  summary: ({ dataset: words }, roles) =>
    roles.every((role) => role === 'community') ? words.summaryOfCommunity : words.summary,
  input: order,
  async handle(call, tools) {
    const { challenge: team, input } = call;
    if (orderOf(input)?.verb === 'cohort') return { answer: { reply: await ofCohort(call, tools) } };
    if (!team && input === '') return withoutTeam(call, tools);
    if (!team) return refuse(tools.texts.dataset.refused['no-team']);
    if (input !== '') return obey(input, { call, team, tools });
    return {
      answer: { reply: datasetList(team, await datasetsOf(tools.scope, team.id), seenBy(call, tools)) },
    };
  },
});

const pressInput = z.object({ payload: z.string(), value: z.string().optional() });
type PressInput = z.output<typeof pressInput>;

const onPress = (
  id: string,
  handle: (call: CommandCall<PressInput>, tools: Tools) => Promise<Outcome>,
): AnyCommand => defineCommand({ name: id, door: { press: id }, roles: ROLES, input: pressInput, handle });

const openOf = async (challengeId: string, { scope }: Tools): Promise<DatasetRow[]> =>
  (await datasetsOf(scope, challengeId)).filter(({ end }) => end === null);

const presses = [
  onPress(UPDATE, async (call, tools) => {
    const dataset = await datasetToChange(call.input.value ?? call.input.payload, call, tools);
    return { answer: { form: updateForm(dataset, dataset.stage, tools.texts) } };
  }),
  onPress(ADD, async (call, tools) => {
    const team = await teamOf(call.input.payload, call, tools);
    return { answer: { form: addForm(team.id, tools.texts) } };
  }),
  onPress(NOTHING, async (call, tools) =>
    nothingNew(await checkinToAnswer(call.input.payload, call, tools), call, tools),
  ),
  onPress(FORWARD, async (call, tools) => {
    const { challengeId } = await checkinToAnswer(call.input.payload, call, tools);
    const [only, ...others] = await openOf(challengeId, tools);
    if (!only) return refuse(tools.texts.engine.stale);
    if (others.length > 0)
      return { answer: { reply: message(...updateSelect([only, ...others], { texts: tools.texts })) } };
    return { answer: { form: updateForm(only, nextStage(only.stage) ?? only.stage, tools.texts) } };
  }),
  onPress(BLOCKED, async (call, tools) => {
    const { challengeId } = await checkinToAnswer(call.input.payload, call, tools);
    const open = await openOf(challengeId, tools);
    if (open.length === 0) return refuse(tools.texts.engine.stale);
    return { answer: { form: blockForm({ challengeId, open }, seenBy(call, tools).today, tools.texts) } };
  }),
];

const formInput = z.object({
  payload: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
type FormInput = z.output<typeof formInput>;

const onForm = (
  id: string,
  handle: (call: CommandCall<FormInput>, tools: Tools) => Promise<Outcome>,
): AnyCommand =>
  defineCommand({ name: `${id}-save`, door: { form: id }, roles: ROLES, input: formInput, handle });

const forms = [
  onForm(UPDATE_FORM, async (call, tools) =>
    submitUpdate(await datasetToChange(call.input.payload, call, tools), call.input.values, call, tools),
  ),
  onForm(BLOCK_FORM, async (call, tools) =>
    submitBlock(
      await datasetToChange(textOf(call.input.values, 'dataset'), call, tools),
      call.input.values,
      call,
      tools,
    ),
  ),
  onForm(ADD_FORM, async (call, tools) =>
    addTyped(textOf(call.input.values, 'title'), {
      call,
      tools,
      team: await teamOf(call.input.payload, call, tools),
    }),
  ),
];

export const dataset: readonly AnyCommand[] = [word, ...presses, ...forms];

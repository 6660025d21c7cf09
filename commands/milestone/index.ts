import { z } from 'zod';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { cohortMilestones } from '../../src/messages/milestone/cohort.ts';
import { milestoneList } from '../../src/messages/milestone/list.ts';
import { comingToAll, nextAmong, ofTeam } from '../../src/messages/milestone/mine.ts';
import { MISSING, READY } from '../../src/messages/milestone/ready.ts';
import { DONE, LATER, UPDATE } from '../../src/messages/milestone/words.ts';
import type { Milestone } from '../../src/rituals/milestone/milestone.ts';
import { settleMilestone } from './change.ts';
import type { Acting } from './acting.ts';
import { milestoneToChange, readMilestones } from './find.ts';
import { listIn, UPDATE_FORM, submitUpdate, updateForm } from './form.ts';
import { FOLLOW, moveDependants } from './move.ts';
import { orderOf, VERBS } from './order.ts';
import { confirmReady, MISSING_FORM, missingForm } from './ready.ts';
import { obey, snoozeAll } from './typed.ts';

const ROLES = ['eig', 'mentor', 'coordination'] as const;

const order = z
  .string()
  .trim()
  .refine((text) => text === '' || orderOf(text) !== undefined);

const word = defineCommand({
  name: 'milestone',
  verbs: { all: VERBS },
  door: { words: (texts) => texts.milestone.words },
  roles: ROLES,
  forChallenge: true,
  summary: (texts) => texts.milestone.summary,
  input: order,
  async handle(call, tools) {
    const { challenge: team, input } = call;
    const read = await readMilestones(tools);
    if (input !== '') return obey(input, { who: call, tools, read, team });
    const reply = team
      ? milestoneList(
          {
            title: [tools.texts.milestone.title(team.name)],
            mine: nextAmong(ofTeam(team.id, read)),
            cohort: nextAmong(comingToAll(read)),
          },
          read,
        )
      : cohortMilestones(call.roles, read);
    return { answer: { reply } };
  },
});

type Handle<Input> = (milestone: Milestone, acting: Acting, input: Input) => Promise<Outcome> | Outcome;

const actOnMilestone = async <Input>(
  ref: string,
  call: CommandCall<Input>,
  tools: Tools,
  handle: Handle<Input>,
): Promise<Outcome> => {
  const read = await readMilestones(tools);
  return handle(milestoneToChange(ref, call, read), { who: call, tools, read }, call.input);
};

const pressInput = z.object({ payload: z.string(), value: z.string().optional() });

const onPress = (id: string, handle: Handle<z.output<typeof pressInput>>): AnyCommand =>
  defineCommand({
    name: id,
    door: { press: id },
    roles: ROLES,
    input: pressInput,
    handle: (call, tools) => actOnMilestone(call.input.value ?? call.input.payload, call, tools, handle),
  });

/** Postpones all the milestones of a reminder: the button is about a person, not one milestone. */
const later = defineCommand({
  name: LATER,
  door: { press: LATER },
  roles: ROLES,
  input: pressInput,
  handle: async (call, tools) =>
    snoozeAll({ who: call, tools, read: await readMilestones(tools), team: undefined }),
});

const follow = defineCommand({
  name: FOLLOW,
  door: { press: FOLLOW },
  roles: ROLES,
  input: pressInput,
  async handle(call, tools) {
    const [, days = '', ref = ''] = /^(\d{1,3}) (.+)$/.exec(call.input.payload) ?? [];
    if (days === '') return refuse(tools.texts.engine.stale);
    return actOnMilestone(ref, call, tools, (milestone, acting) =>
      moveDependants(milestone, Number(days), acting),
    );
  },
});

const formInput = z.object({
  payload: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const onForm = (id: string, handle: Handle<z.output<typeof formInput>>): AnyCommand =>
  defineCommand({
    name: `${id}-save`,
    door: { form: id },
    roles: ROLES,
    input: formInput,
    handle: (call, tools) => actOnMilestone(call.input.payload, call, tools, handle),
  });

export const milestone: readonly AnyCommand[] = [
  word,
  later,
  follow,
  onPress(UPDATE, (one, { tools }) => ({ answer: { form: updateForm(one, tools.texts) } })),
  onPress(DONE, (one, acting) => settleMilestone(one, { state: 'done' }, acting)),
  onPress(READY, (one, acting) => confirmReady(one, [], acting)),
  onPress(MISSING, (one, { tools }) => ({ answer: { form: missingForm(one, tools.texts) } })),
  onForm(UPDATE_FORM, (one, acting, { values }) => submitUpdate(one, values, acting)),
  onForm(MISSING_FORM, (one, acting, { values }) => confirmReady(one, listIn(values, 'missing'), acting)),
];

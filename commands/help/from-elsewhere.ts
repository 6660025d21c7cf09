import { type ActCall, byId } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import type { Values } from '../../src/engine/practice/fields/kind.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { stateOf } from '../../src/messages/dataset/words.ts';
import { needIn } from '../../src/messages/help/from-standup.ts';
import { helpKeys } from '../../src/messages/help/keys.ts';
import { type DatasetRow, lockDataset } from '../../src/store/dataset/datasets.ts';
import { answerFor } from '../../src/store/standup/answers.ts';
import { type Round, roundOf } from '../../src/store/standup/rounds.ts';
import { ask } from './ask.ts';
import { valuesFromNeed } from './need.ts';

const oursOnly = <Found extends { challengeId: string }>(
  found: Found | undefined,
  { challengeIds }: ActCall,
  { texts }: Tools,
): Found => (found && challengeIds.includes(found.challengeId) ? found : refuse(texts.engine.stale));

const ourRound = byId<Round>({
  name: 'a round of their team',
  pressed: async (id, call, tools) => oursOnly(await roundOf(tools.scope, id), call, tools),
});

const ourDataset = byId<DatasetRow>({
  name: 'a dataset of their team',
  pressed: async (id, call, tools) => oursOnly(await lockDataset(tools.scope, id), call, tools),
});

/** One tap turns a need from a stand-up into a request: the form, with what was said there. */
export const askFromStandup = actOn(ourRound, {
  name: 'help-from-standup',
  key: helpKeys.fromStandup,
  roles: ['eig'],
  async handle({ about: round, call }, tools) {
    const answer = await answerFor(tools.scope, round, call.person.id);
    const need = answer ? needIn(answer) : '';
    if (need === '') return refuse(tools.texts.helpRefused.nothing);
    return ask.opened({ payload: '', values: await valuesFromNeed(need, tools) }, call, tools);
  },
});

const valuesFromDataset = (dataset: DatasetRow, { texts, today }: Tools): Values => {
  const { help } = texts.dataset;
  const { reasons, reasonTags, stages } = texts.datasetCodes;
  const { reason, title, who, stage } = dataset;
  const context = help.context(title, stateOf(dataset, { texts, today }));
  return {
    subject: help.subject(reason ? reasons[reason] : stages[stage]),
    context: who ? `${context} ${help.who(who)}` : context,
    tags: reason ? reasonTags[reason] : '',
  };
};

/** One tap turns an obstacle of a dataset into a request: the form, with the obstacle and who can unblock it. */
export const askFromDataset = actOn(ourDataset, {
  name: 'help-from-dataset',
  key: helpKeys.fromDataset,
  roles: ['eig', 'mentor'],
  handle: ({ about, call }, tools) =>
    ask.opened({ payload: '', values: valuesFromDataset(about, tools) }, call, tools),
});

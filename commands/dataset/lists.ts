import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import type { Message } from '../../src/chat/message.ts';
import { datasetHistory } from '../../src/messages/dataset/history.ts';
import { datasetList } from '../../src/messages/dataset/list.ts';
import { datasetsOf, historyOf } from '../../src/store/dataset/datasets.ts';
import { cohortOverview, ofCohort } from './cohort.ts';
import { dataset, mustBeTheirs, seenBy } from './find.ts';

/** Without a team: counts for the coordination, published datasets for the community. */
const ownDatasets = async ({ call }: Acted, tools: Tools): Promise<Message> => {
  const { challenge: team, roles } = call;
  if (team) return datasetList(team, await datasetsOf(tools.scope, team.id), seenBy(call, tools));
  if (roles.includes('coordination')) return cohortOverview(call, tools);
  if (roles.includes('community')) return ofCohort(call, tools);
  return refuse(tools.texts.dataset.refused['no-team']);
};

export const own = act({
  name: 'dataset-own',
  handle: async (acted, tools) => ({ answer: { reply: await ownDatasets(acted, tools) } }),
});

export const cohort = act({
  name: 'dataset-cohort',
  verb: ({ datasetCodes: { verbs } }) => verbs.cohort,
  handle: async ({ call }, tools) => ({ answer: { reply: await ofCohort(call, tools) } }),
});

export const show = actOn(dataset, {
  name: 'dataset-show',
  verb: ({ datasetCodes: { verbs } }) => verbs.show,
  may: [mustBeTheirs],
  async handle({ about, call }, tools) {
    const history = await historyOf(tools.scope, about.id);
    return { answer: { reply: datasetHistory(about, history, seenBy(call, tools)) } };
  },
});

import type { Role } from '../../src/rituals/people/roles.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { everyDataset, publishedDatasets } from '../../src/messages/dataset/cohort.ts';
import { datasetOverview } from '../../src/messages/dataset/overview.ts';
import { communityHome } from '../../src/store/community/community.ts';
import { blocksOf, datasetsIn, stageCounts } from '../../src/store/dataset/datasets.ts';
import { NO_COHORT } from '../../src/store/core/scope.ts';
import { seenBy } from './find.ts';

export const cohortOverview = async (call: ActCall, tools: Tools): Promise<Message> =>
  datasetOverview(await stageCounts(tools.scope), await blocksOf(tools.scope), seenBy(call, tools));

/** Community members read what the cohort that hosts them published. */
const cohortRead = async ({ scope }: Tools): Promise<string> =>
  scope.cohortId === NO_COHORT ? ((await communityHome(scope.tx))?.id ?? NO_COHORT) : scope.cohortId;

/** The cohort's datasets: counts first for the coordination, statuses for EIGs, published ones for others. */
export const ofCohort = async (call: ActCall, tools: Tools): Promise<Message> => {
  const all = await datasetsIn(tools.scope, await cohortRead(tools));
  const holds = (role: Role) => call.roles.includes(role);
  if (!holds('coordination') && !holds('eig')) return publishedDatasets(all, tools.texts);
  const every = everyDataset(all, tools.texts);
  if (!holds('coordination')) return every;
  return { ...every, sections: [...(await cohortOverview(call, tools)).sections, ...every.sections] };
};

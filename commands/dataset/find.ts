import { type About, type ActCall, byButton, byId } from '../../src/engine/practice/acts/about.ts';
import type { Rule } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { uuid } from '../../src/messages/acting/payload.ts';
import type { DatasetReader } from '../../src/messages/dataset/words.ts';
import { challengeOf, type ChallengeRow } from '../../src/store/cohort/cohort.ts';
import { checkinOf, latestCheckin } from '../../src/store/dataset/checkins.ts';
import { type DatasetRow, datasetsOf, lockDataset } from '../../src/store/dataset/datasets.ts';
import { referenceIn } from './typed-parts.ts';

/** As an EIG of the team or else as its mentor, which decides who acts next. */
export const seenBy = ({ roles }: Pick<ActCall, 'roles'>, { texts, today }: Tools): DatasetReader => ({
  texts,
  today,
  as: roles.includes('eig') ? 'eig' : 'mentor',
});

/** A team's datasets are changed by its EIGs and mentors alone. */
export const mustBeTheirs: Rule<{ challengeId: string }> = ({ about, call }, { texts }) =>
  call.challengeIds.includes(about.challengeId) ? undefined : texts.dataset.refused['not-yours'];

const teamFor = ({ challenge }: ActCall, { texts }: Tools): ChallengeRow =>
  challenge ?? refuse(texts.dataset.refused['no-team']);

/** Found by its number, by its id in the file, or as the only one of the team. */
export const dataset: About<DatasetRow, string> = {
  name: 'a dataset',
  sample: '2',
  payload: uuid,
  carry: ({ id }) => id,
  async typed(text, call, tools) {
    const found = referenceIn(text, await datasetsOf(tools.scope, teamFor(call, tools).id));
    const locked = found && (await lockDataset(tools.scope, found.dataset.id));
    if (!locked) return refuse(tools.texts.dataset.refused['which-one']);
    return { about: locked, rest: found.rest };
  },
  pressed: async (id, _, { scope, texts }) => (await lockDataset(scope, id)) ?? refuse(texts.engine.stale),
};

export type TeamDatasets = { team: ChallengeRow; challengeId: string; datasets: readonly DatasetRow[] };

export const openIn = ({ datasets }: TeamDatasets): DatasetRow[] =>
  datasets.filter(({ end }) => end === null);

const datasetsIn = async (team: ChallengeRow, { scope }: Tools): Promise<TeamDatasets> => ({
  team,
  challengeId: team.id,
  datasets: await datasetsOf(scope, team.id),
});

/** A button carries the team, or the question that was put to it. */
const teamPressed = async (id: string, { scope, texts }: Tools): Promise<ChallengeRow> => {
  const { challengeId = id } = (await checkinOf(scope, id)) ?? {};
  return (await challengeOf(scope, challengeId)) ?? refuse(texts.engine.stale);
};

/** The team of the call, or of the button. */
export const team = byButton({
  name: 'team',
  payload: uuid,
  carry: ({ challengeId }: TeamDatasets) => challengeId,
  found: (call, tools) => datasetsIn(teamFor(call, tools), tools),
  pressed: async (id, _, tools) => datasetsIn(await teamPressed(id, tools), tools),
});

/** The question that was put to the team. */
export const checkin = byId<{ id: string; challengeId: string }>({
  name: 'the question about datasets',
  found: async (call, tools) =>
    (await latestCheckin(tools.scope, teamFor(call, tools).id)) ??
    refuse(tools.texts.dataset.refused['no-checkin']),
  pressed: async (id, _, { scope, texts }) => (await checkinOf(scope, id)) ?? refuse(texts.engine.stale),
});

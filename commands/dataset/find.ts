import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import type { DatasetReader } from '../../src/messages/dataset/words.ts';
import { challengeOf, type ChallengeRow } from '../../src/store/cohort/cohort.ts';
import { type Checkin, checkinOf } from '../../src/store/dataset/checkins.ts';
import { type DatasetRow, lockDataset } from '../../src/store/dataset/datasets.ts';

export type Who = Pick<CommandCall<unknown>, 'challengeIds' | 'roles' | 'confirmed'>;

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** As an EIG of the team or else as its mentor, which decides who acts next. */
export const seenBy = ({ roles }: Pick<Who, 'roles'>, { texts, now, zone }: Tools): DatasetReader => ({
  texts,
  today: localDate(now, zone),
  as: roles.includes('eig') ? 'eig' : 'mentor',
});

export const teamOf = async (id: string, { challengeIds }: Who, tools: Tools): Promise<ChallengeRow> => {
  const { stale } = tools.texts.engine;
  const team = isUuid(id) ? await challengeOf(tools.scope, id) : undefined;
  if (!team) return refuse(stale);
  return challengeIds.includes(team.id) ? team : refuse(tools.texts.dataset.refused['not-yours']);
};

export const datasetToChange = async (
  id: string,
  { challengeIds }: Who,
  tools: Tools,
): Promise<DatasetRow> => {
  const dataset = isUuid(id) ? await lockDataset(tools.scope, id) : undefined;
  if (!dataset) return refuse(tools.texts.engine.stale);
  return challengeIds.includes(dataset.challengeId)
    ? dataset
    : refuse(tools.texts.dataset.refused['not-yours']);
};

export const checkinToAnswer = async (id: string, { challengeIds }: Who, tools: Tools): Promise<Checkin> => {
  const checkin = isUuid(id) ? await checkinOf(tools.scope, id) : undefined;
  if (!checkin) return refuse(tools.texts.engine.stale);
  return challengeIds.includes(checkin.challengeId)
    ? checkin
    : refuse(tools.texts.dataset.refused['not-yours']);
};

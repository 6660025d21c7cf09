import type { Section, Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { actorOf } from '../../rituals/dataset/dataset.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { latestCheckin } from '../../store/dataset/checkins.ts';
import { datasetsOf } from '../../store/dataset/datasets.ts';
import { teamsOf } from '../../store/people/people.ts';
import type { DayReader, PracticeToday } from '../home/practice-today.ts';
import { buttonFor } from '../acting/key.ts';
import { datasetKeys } from './keys.ts';
import { nextStep, type DatasetReader, titleOf } from './words.ts';

type OwnTeam = { challengeId: string; as: DatasetReader['as'] };

/** The question that still waits for the team's one answer. */
const askedOf = async ({ challengeId, as }: OwnTeam, { scope, texts }: DayReader): Promise<Section[]> => {
  const checkin = as === 'eig' ? await latestCheckin(scope, challengeId) : undefined;
  const team = await challengeOf(scope, challengeId);
  if (!checkin || checkin.answer !== null || !team) return [];
  const { checkin: words } = texts.dataset;
  return [
    {
      text: [words.title(team.name)],
      actions: [
        buttonFor(datasetKeys.nothing, checkin.id, texts, { primary: true }),
        buttonFor(datasetKeys.forward, checkin.id, texts),
        buttonFor(datasetKeys.block, checkin.id, texts),
      ],
    },
  ];
};

const turnsOf = async (
  { challengeId, as }: OwnTeam,
  { scope, texts, now, zone }: DayReader,
): Promise<Text[]> => {
  const open = (await datasetsOf(scope, challengeId)).filter(({ end }) => end === null);
  const seen = { texts, today: localDate(now, zone), as };
  return open
    .filter(({ stage }) => actorOf(stage) === as)
    .flatMap((one) => nextStep(one, seen).map((step) => [...titleOf(one), ' · ', ...step]));
};

/** What the team is asked, then the datasets on which this person acts next. */
export const datasetsToday: PracticeToday = async (reader) => {
  const asked: Section[] = [];
  const list: Text[] = [];
  for (const { challengeId, role } of await teamsOf(
    reader.scope,
    reader.person.id,
    localDate(reader.now, reader.zone),
  )) {
    if (role !== 'eig' && role !== 'mentor') continue;
    asked.push(...(await askedOf({ challengeId, as: role }, reader)));
    list.push(...(await turnsOf({ challengeId, as: role }, reader)));
  }
  const title = reader.texts.dataset.today.title;
  return { asked, coming: list.length > 0 ? [{ title: [title], list }] : [] };
};

import type { Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/calendar.ts';
import { actorOf } from '../../rituals/dataset.ts';
import { type DatasetRow, datasetsOf } from '../../store/datasets.ts';
import { placesOf } from '../../store/places.ts';
import type { Reader } from '../define.ts';
import { updateSelect } from './list.ts';
import { nextStep, type Seen, titleOf } from './words.ts';

type Mine = Reader & { person: { id: string } };
type Turn = { dataset: DatasetRow; as: Seen['as'] };

const turnsOf = async ({ scope, person }: Mine, today: Temporal.PlainDate): Promise<Turn[]> => {
  const turns: Turn[] = [];
  for (const { personId, challengeId, role: as, endsOn } of await placesOf(scope)) {
    if (personId !== person.id || !challengeId || Temporal.PlainDate.compare(endsOn, today) < 0) continue;
    if (as !== 'eig' && as !== 'mentor') continue;
    const open = (await datasetsOf(scope, challengeId)).filter(({ end }) => end === null);
    turns.push(...open.filter(({ stage }) => actorOf(stage) === as).map((dataset) => ({ dataset, as })));
  }
  return turns;
};

/** For my day: the datasets whose next step is mine. */
export const datasetsToday = async (reader: Mine): Promise<Section[]> => {
  const { texts, now, zone } = reader;
  const today = localDate(now, zone);
  const turns = await turnsOf(reader, today);
  if (turns.length === 0) return [];
  return [
    { title: [texts.dataset.today.title] },
    ...turns.map(({ dataset, as }) => ({
      title: titleOf(dataset),
      list: nextStep(dataset, { texts, today, as }),
    })),
    ...updateSelect(
      turns.map(({ dataset }) => dataset),
      { texts },
    ),
  ];
};

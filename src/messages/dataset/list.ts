import { type Message, message, type Section } from '../../chat/message.ts';
import type { DatasetRow } from '../../store/dataset/datasets.ts';
import { datasetSection, type Seen } from './words.ts';

/** A select and buttons that lead to the forms: what they are called is what the commands listen to. */
export const UPDATE = 'datasetUpdate';
export const ADD = 'datasetAdd';

/** Most options a select may hold on every platform. */
const OPTIONS_MAX = 100;
/** As a platform shows an option without cutting it. */
const OPTION_LENGTH = 70;

export const optionsOf = (datasets: readonly DatasetRow[], { texts }: Pick<Seen, 'texts'>) =>
  datasets.slice(0, OPTIONS_MAX).map(({ id, number, title }) => ({
    value: id,
    label: texts.dataset.optionOf(number, title).slice(0, OPTION_LENGTH),
  }));

export const updateSelect = (datasets: readonly DatasetRow[], seen: Pick<Seen, 'texts'>): Section[] =>
  datasets.length > 0
    ? [
        {
          actions: {
            id: UPDATE,
            label: seen.texts.dataset.choose,
            payload: '',
            options: optionsOf(datasets, seen),
          },
        },
      ]
    : [];

/** Everything a team has to open, and how to say what moved. */
export const datasetList = (
  team: { id: string; name: string },
  datasets: readonly DatasetRow[],
  seen: Seen,
): Message => {
  const { dataset: words } = seen.texts;
  return message(
    { title: [words.title(team.name)], ...(datasets.length === 0 ? { text: [words.none] } : {}) },
    ...datasets.map((one) => datasetSection(one, seen)),
    ...updateSelect(
      datasets.filter(({ end }) => end === null),
      seen,
    ),
    { text: [words.howToType], actions: [{ id: ADD, label: words.add, payload: team.id }] },
  );
};

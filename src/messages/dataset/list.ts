import { type Message, message, type Section } from '../../chat/message.ts';
import type { DatasetRow } from '../../store/dataset/datasets.ts';
import { buttonFor } from '../acting/key.ts';
import { datasetKeys } from './keys.ts';
import { datasetSection, type DatasetReader } from './words.ts';

/** The most options a select can have on every platform. */
const OPTIONS_MAX = 100;
/** The most characters of an option that platforms show uncut. */
const OPTION_LENGTH = 70;

const optionsOf = (datasets: readonly DatasetRow[], { texts }: Pick<DatasetReader, 'texts'>) =>
  datasets.slice(0, OPTIONS_MAX).map(({ id, number, title }) => ({
    value: id,
    label: texts.dataset.optionOf(number, title).slice(0, OPTION_LENGTH),
  }));

export const updateSelect = (
  datasets: readonly DatasetRow[],
  seen: Pick<DatasetReader, 'texts'>,
): Section[] =>
  datasets.length > 0
    ? [
        {
          actions: {
            id: datasetKeys.update.id,
            label: datasetKeys.update.label(seen.texts),
            payload: '',
            options: optionsOf(datasets, seen),
          },
        },
      ]
    : [];

/** All the datasets of a team, with buttons to report progress. */
export const datasetList = (
  team: { id: string; name: string },
  datasets: readonly DatasetRow[],
  seen: DatasetReader,
): Message => {
  const { dataset: words } = seen.texts;
  return message(
    { title: [words.title(team.name)], ...(datasets.length === 0 ? { text: [words.none] } : {}) },
    ...datasets.map((one) => datasetSection(one, seen)),
    ...updateSelect(
      datasets.filter(({ end }) => end === null),
      seen,
    ),
    { text: [words.howToType], actions: [buttonFor(datasetKeys.add, team.id, seen.texts)] },
  );
};

import { datasetsOf } from '../../store/dataset/datasets.ts';
import type { TeamSection } from '../challenge/section.ts';
import { updateSelect } from './list.ts';
import { datasetLine, nextStep, titleOf } from './words.ts';

/** On a team's page: the stage of each dataset, then the reader's next step. */
export const datasetsOnPage: TeamSection = async ({ scope, challenge, texts, today, as }) => {
  const datasets = await datasetsOf(scope, challenge.id);
  if (datasets.length === 0) return [{ title: [texts.dataset.page.title], text: [texts.dataset.none] }];
  const seen = { texts, today, as };
  const open = datasets.filter(({ end }) => end === null);
  return [
    { title: [texts.dataset.page.title], list: datasets.map((one) => datasetLine(one, seen)) },
    { list: open.flatMap((one) => nextStep(one, seen).map((step) => [...titleOf(one), ' · ', ...step])) },
    ...updateSelect(open, seen),
  ];
};

import { type Message, message } from '../../chat/message.ts';
import { STAGES, weeksSince } from '../../rituals/dataset/dataset.ts';
import type { Block, StageCount } from '../../store/dataset/datasets.ts';
import type { DatasetReader } from './words.ts';

/** For the coordination: the cohort's counts and obstacles, without naming a team. */
export const datasetOverview = (
  counts: readonly StageCount[],
  blocks: readonly Block[],
  { texts, today }: Pick<DatasetReader, 'texts' | 'today'>,
): Message => {
  const { coordination: words } = texts.dataset;
  const { stages, reasons } = texts.datasetCodes;
  const byStage = STAGES.flatMap((stage) => counts.filter((one) => one.stage === stage));
  return message(
    {
      title: [words.title],
      fields: byStage.map(({ stage, count, ended }) => [[stages[stage]], [words.stage(count, ended)]]),
    },
    blocks.length === 0
      ? { text: [words.none] }
      : {
          title: [words.blocks],
          list: blocks.map(({ reason, count, since }) => [
            words.block(reasons[reason], count, weeksSince(since, today)),
          ]),
        },
    { text: [words.more] },
  );
};

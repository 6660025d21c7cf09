import { z } from 'zod';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { stateOf } from '../../src/messages/dataset/words.ts';
import { FROM_DATASET } from '../../src/messages/help/buttons.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import type { RequestFields } from '../../src/rituals/help/request.ts';
import { type DatasetRow, lockDataset } from '../../src/store/dataset/datasets.ts';
import type { Texts } from '../../src/texts/index.ts';
import { askForm } from './form.ts';

const asRequest = (dataset: DatasetRow, texts: Texts, today: Temporal.PlainDate): Partial<RequestFields> => {
  const { help } = texts.dataset;
  const { reasons, reasonTags, stages } = texts.datasetCodes;
  const { reason, title, who, stage } = dataset;
  const context = help.context(title, stateOf(dataset, { texts, today }));
  return {
    subject: help.subject(reason ? reasons[reason] : stages[stage]),
    context: who ? `${context} ${help.who(who)}` : context,
    tags: reason ? [reasonTags[reason]] : [],
  };
};

/** One tap turns an obstacle of a dataset into a request: the form, with the obstacle and who can unblock it. */
export const fromDataset = defineCommand({
  name: 'help-from-dataset',
  door: { press: FROM_DATASET },
  roles: ['eig', 'mentor'],
  input: z.object({ payload: z.uuid() }),
  async handle({ input, challengeIds, roles }, { scope, texts, now, zone }) {
    const dataset = await lockDataset(scope, input.payload);
    if (!dataset || !challengeIds.includes(dataset.challengeId)) return refuse(texts.engine.stale);
    return { answer: { form: askForm(asRequest(dataset, texts, localDate(now, zone)), roles, texts) } };
  },
});

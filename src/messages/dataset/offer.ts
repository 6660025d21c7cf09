import { message } from '../../chat/message.ts';
import { weeksSince } from '../../rituals/dataset/dataset.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { blockedDatasets } from '../../store/dataset/datasets.ts';
import { defineMessage } from '../define.ts';
import { titleOf } from './words.ts';

/** To a team: the coordination can help with a dataset that is blocked. Removed once it is not. */
export const datasetOffer = defineMessage({
  kind: 'dataset-offer',
  async render(id, { scope, texts, now, zone }) {
    const blocked = (await blockedDatasets(scope)).find((one) => one.id === id);
    const cohort = await cohortOf(scope);
    if (!blocked || !cohort) return undefined;
    const { offer } = texts.dataset;
    const reason = texts.datasetCodes.reasons[blocked.reason];
    const weeks = weeksSince(blocked.since, localDate(now, zone));
    return message(
      { title: [offer.title(cohort.coordinationLabel)] },
      { text: [...titleOf(blocked), ' · ', texts.dataset.states.blocked(reason, weeks)] },
      { text: [offer.howTo] },
    );
  },
});

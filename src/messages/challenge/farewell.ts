import { message } from '../../chat/message.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { defineMessage } from '../define.ts';

/** Two weeks before someone's end: what they can export, have erased or stay for. The subject is the day. */
export const challengeFarewell = defineMessage({
  kind: 'challenge-farewell',
  async render(endsOn, { scope, texts }) {
    const { farewell } = texts.challenge;
    const cohort = await cohortOf(scope);
    if (!cohort) return undefined;
    const { contacts, coordinationLabel } = cohort;
    return message({
      title: [farewell.title],
      text: [farewell.end(texts.dates.day(Temporal.PlainDate.from(endsOn)))],
      list: [
        [farewell.handOver],
        [farewell.export(contacts.data_protection ?? contacts.programme ?? coordinationLabel)],
        [farewell.community],
      ],
    });
  },
});

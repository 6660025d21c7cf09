import { message } from '../../chat/message.ts';
import { defineMessage } from '../define.ts';

/** Two weeks before somebody's end: what they may take along, erase or stay for. The subject is the day. */
export const challengeFarewell = defineMessage({
  kind: 'challenge-farewell',
  render(endsOn, { texts }) {
    const { farewell } = texts.challenge;
    return Promise.resolve(
      message({
        title: [farewell.title],
        text: [farewell.end(texts.dates.day(Temporal.PlainDate.from(endsOn)))],
        list: [[farewell.handOver], [farewell.export], [farewell.community]],
      }),
    );
  },
});

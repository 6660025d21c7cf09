import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { gazetteKeys } from '../../src/messages/gazette/keys.ts';
import { gazetteKey } from '../../src/rituals/gazette/gazette.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { markGazetteSent } from '../../src/store/gazette/gazettes.ts';
import { mustCoordinate, writtenGazette } from './find.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** To the cohort's channel, once. */
export const send = actOn(writtenGazette, {
  name: 'gazette-send',
  key: gazetteKeys.send,
  verb: ({ gazette }) => gazette.orders.send,
  allowed: [mustCoordinate],
  logs: ['gazette.sent'],
  async handle({ about: { week } }, { scope, texts, today }) {
    const { sent, refused } = texts.gazette;
    const cohort = (await cohortOf(scope)) ?? refuse(refused.none);
    if (!(await markGazetteSent(scope, week, today))) return refuse(refused.sent(texts.dates.week(week)));
    return {
      ...sayBack(sent),
      log: [{ type: 'gazette.sent', facts: { week } }],
      say: [
        {
          key: gazetteKey(cohort.id, week),
          kind: 'gazette',
          subject: week,
          to: { channel: cohort.bulletinChannel },
          bulletin: true,
        },
      ],
    };
  },
});

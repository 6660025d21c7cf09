import { message } from '../../chat/message.ts';
import { timelineOf } from '../../rituals/milestone/timeline.ts';
import { isSettled } from '../../rituals/milestone/milestone.ts';
import { readTimeline } from '../../store/milestone/milestones.ts';
import { defineMessage } from '../define.ts';
import { titleOf } from '../milestone/words.ts';

/** In the cohort's channel, the day it resumes: nothing to catch up on, and the dates of the week. */
export const cohortBack = defineMessage({
  kind: 'cohort-back',
  async render(day, { scope, texts }) {
    const { back } = texts.cohortRun;
    const from = Temporal.PlainDate.from(day);
    const until = from.add({ days: 7 });
    const timeline = await readTimeline(scope);
    const coming = timelineOf(timeline).filter(
      (milestone) =>
        milestone.challengeId === null &&
        milestone.personId === null &&
        !isSettled(milestone) &&
        Temporal.PlainDate.compare(milestone.on, from) >= 0 &&
        Temporal.PlainDate.compare(milestone.on, until) <= 0,
    );
    return message({
      title: [back.title],
      text: [coming.length > 0 ? back.text : back.nothing],
      ...(coming.length > 0
        ? {
            list: coming.map((one) => [
              `${texts.dates.day(one.on)}${texts.engine.colon()}${titleOf(one, texts)}`,
            ]),
          }
        : {}),
    });
  },
});

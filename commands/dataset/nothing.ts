import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { recordUnchanged } from '../../src/store/dataset/changes.ts';
import { answerCheckin, type Checkin } from '../../src/store/dataset/checkins.ts';
import { seenBy, type Who } from './find.ts';

/** « Rien de nouveau »: one tap, once for the team. */
export const nothingNew = async (checkin: Checkin, who: Who, tools: Tools): Promise<Outcome> => {
  const { scope, texts } = tools;
  const { saved } = texts.dataset;
  if (!(await answerCheckin(scope, checkin.id, 'nothing')))
    return { answer: { reply: message({ text: [saved.nothingAgain] }) } };
  const { today, as } = seenBy(who, tools);
  await recordUnchanged(scope, checkin.challengeId, { on: today, by: as });
  return {
    answer: { reply: message({ text: [saved.nothing] }) },
    log: [{ type: 'dataset.unchanged', v: 1, on: today, facts: {} }],
  };
};

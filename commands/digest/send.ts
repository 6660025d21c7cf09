import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { sendPage } from '../../src/changes/digest/send-page.ts';
import { isoWeek } from '../../src/rituals/time/calendar.ts';
import { type Caller, isCoordination, nextPage } from './read.ts';

/** Sends the page before Monday. `seen` is the week of the preview with the button. */
export const sendNow = async (seen: string | undefined, call: Caller, tools: Tools): Promise<Outcome> => {
  const { digest, dates } = tools.texts;
  if (!isCoordination(call)) return refuse(digest.refused['not-yours']);
  const { monday, today } = await nextPage(tools);
  const week = dates.week(seen ?? isoWeek(monday));
  // The preview is out of date: its page was sent in between.
  if (seen !== undefined && seen !== isoWeek(monday)) return refuse(digest.refused['already-sent'](week));
  const leaving = await sendPage(tools.scope, { monday, today, early: true });
  if (!leaving) return refuse(digest.refused['already-sent'](week));
  return { answer: { reply: message({ text: [digest.sent(week)] }) }, ...leaving };
};

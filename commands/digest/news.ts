import type { Form } from '../../src/chat/form.ts';
import { message, said } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { isoWeek, localDate } from '../../src/rituals/time/calendar.ts';
import { NEWS_MAX } from '../../src/rituals/digest/digest.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { challengesOfCohort } from '../../src/store/cohort/cohort.ts';
import { digestOf } from '../../src/store/digest/pages.ts';
import { lastGoodNews, takeBackGoodNews, tellGoodNews } from '../../src/store/digest/good-news.ts';
import type { Caller } from './read.ts';

export const NEWS_FORM = 'digestNews';

/** A team's good news for everyone: shared on purpose, signed by the team, withdrawn with one word. */

const teamsOf = async ({ challengeIds }: Caller, { scope }: Tools) =>
  (await challengesOfCohort(scope)).filter(({ id }) => challengeIds.includes(id));

export const newsForm = async (text: string, call: Caller, tools: Tools): Promise<Form> => {
  const { tellForm, refused } = tools.texts.digest;
  const teams = await teamsOf(call, tools);
  if (teams.length === 0) return refuse(refused['no-team']);
  const which = teams.map(({ id, name }) => ({ value: id, label: name }));
  return {
    id: NEWS_FORM,
    title: tellForm.title,
    payload: '',
    fields: [
      {
        name: 'text',
        label: tellForm.label,
        hint: tellForm.hint,
        required: true,
        type: 'long',
        max: NEWS_MAX,
        ...(text === '' ? {} : { value: text }),
      },
      ...(which.length > 1
        ? [{ name: 'team', label: tellForm.team, required: true, type: 'select', options: which } as const]
        : []),
    ],
  };
};

/** If this week's page was sent early, the next one has it. */
const weekTelling = async (day: Temporal.PlainDate, { scope }: Tools): Promise<string> => {
  const week = isoWeek(day);
  return (await digestOf(scope, week)) ? isoWeek(day.add({ weeks: 1 })) : week;
};

export const storeGoodNews = async (
  { text, team }: { text: string; team?: string | undefined },
  call: Caller,
  tools: Tools,
): Promise<Outcome> => {
  const { digest, dates, readers } = tools.texts;
  const [only, ...others] = call.challengeIds;
  if (only === undefined) return refuse(digest.refused['no-team']);
  const challengeId = others.length === 0 ? only : team;
  const length = lengthOf(text);
  if (length > NEWS_MAX) return refuse(digest.refused['too-long'](NEWS_MAX, length));
  if (text === '' || challengeId === undefined || !call.challengeIds.includes(challengeId))
    return { answer: { form: await newsForm(text, call, tools) } };
  const toldOn = localDate(tools.now, tools.zone);
  const week = dates.week(await weekTelling(toldOn, tools));
  requireConfirmation(call, { sentence: readers.weeklyPage(week), words: [text], wide: [text] });
  await tellGoodNews(tools.scope, { challengeId, authorId: call.person.id, text, toldOn });
  return {
    answer: { reply: message({ text: [digest.told(week)] }) },
    log: [{ type: 'digest.told', v: 1, on: toldOn, facts: {} }],
  };
};

/** The last news of one of their teams, removed even from a page already sent. */
export const takeBack = async (call: Caller, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const told = [];
  for (const id of call.challengeIds) told.push(await lastGoodNews(scope, id));
  const [last] = told
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Temporal.PlainDate.compare(b.toldOn, a.toldOn));
  if (!last) return refuse(texts.digest.refused['nothing-told']);
  await takeBackGoodNews(scope, last.id);
  return {
    answer: { reply: message({ text: [texts.digest.takenBack] }, { text: [said(last.text)] }) },
    log: [{ type: 'digest.taken-back', v: 1, on: localDate(now, zone), facts: {} }],
  };
};

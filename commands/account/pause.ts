import { z } from 'zod';
import { message, type Section, said } from '../../src/chat/message.ts';
import { defineCommand, type Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { readDay } from '../../src/rituals/words/dates/days.ts';
import { type Role, ROLES } from '../../src/rituals/people/roles.ts';
import { waitingSections } from '../../src/messages/home/my-day.ts';
import { pausePerson, resumePerson } from '../../src/store/account/absences.ts';
import type { Texts } from '../../src/texts/index.ts';
import { welcomeBack } from './back.ts';

/** Accepts nothing or a day: « pause café cet après-midi » is not an order. */
const anyDay = Temporal.PlainDate.from('2000-01-01');
const nothingOrDay = z
  .string()
  .trim()
  .max(60)
  .refine((text) => text === '' || readDay(text, anyDay) !== undefined);

const untilText = (text: string, { now, zone, texts }: Tools): Temporal.PlainDate | undefined => {
  if (text === '') return undefined;
  const today = localDate(now, zone);
  const day = readDay(text, today);
  if (!day || Temporal.PlainDate.compare(day, today) <= 0)
    return refuse(said(texts.account.pause.past(day ? texts.dates.day(day) : text)));
  return day;
};

/** « stop » may mean more than a pause: only the community can leave. */
const howToLeave = (roles: readonly Role[], { typed, community }: Texts): Section[] =>
  roles.includes('community') ? [{ text: [typed.stop.leave(community.leave.words[0] ?? '')] }] : [];

export const pause = defineCommand({
  name: 'pause',
  door: { words: (texts) => texts.account.pause.words },
  roles: ROLES,
  summary: (texts) => texts.account.pause.summary,
  guarded: true,
  input: nothingOrDay,
  async handle({ input, person, roles }, tools) {
    const { scope, texts, zone, now } = tools;
    const day = untilText(input, tools);
    const back = day && localInstant(day, '00:00', zone);
    await pausePerson(scope, person.id, back ?? null);
    const { until, open } = texts.account.pause;
    return {
      say: await welcomeBack(scope, { personId: person.id, kind: 'pause' }, back),
      answer: {
        reply: message({ text: [day ? until(texts.dates.day(day)) : open] }, ...howToLeave(roles, texts)),
      },
      log: [{ type: 'account.paused', v: 1, on: localDate(now, zone), facts: { dated: day !== undefined } }],
    };
  },
});

export const resume = defineCommand({
  name: 'resume',
  door: { words: (texts) => texts.account.resume.words },
  roles: ROLES,
  summary: (texts) => texts.account.resume.summary,
  guarded: true,
  input: z.string().trim().max(0),
  async handle({ person }, tools) {
    const { scope, texts, now, zone } = tools;
    const { done, already } = texts.account.resume;
    const ended = await resumePerson(scope, person.id, now);
    if (ended.length === 0) return { answer: { reply: message({ text: [already] }) } };
    for (const { kind } of ended) await welcomeBack(scope, { personId: person.id, kind }, undefined);
    const waits = await waitingSections({ ...tools, person });
    return {
      answer: { reply: message({ text: [done] }, ...waits) },
      log: [{ type: 'account.resumed', v: 1, on: localDate(now, zone), facts: {} }],
    };
  },
});

import { type Section, said } from '../../src/chat/message.ts';
import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import { whatIsTyped } from '../../src/engine/practice/acts/about.ts';
import { practice } from '../../src/engine/practice/acts/practice.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { readDay } from '../../src/rituals/words/dates/days.ts';
import { type Role, ROLES } from '../../src/rituals/people/roles.ts';
import { waitingSections } from '../../src/messages/home/my-day.ts';
import { pausePerson, resumePerson } from '../../src/store/account/absences.ts';
import type { Texts } from '../../src/texts/index.ts';
import { welcomeBack } from './back.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

const untilText = (text: string, { texts, today }: Tools): Temporal.PlainDate | undefined => {
  if (text === '') return undefined;
  const day = readDay(text, today);
  if (!day || Temporal.PlainDate.compare(day, today) <= 0)
    return refuse(said(texts.account.pause.past(day ? texts.dates.day(day) : text)));
  return day;
};

/** « stop » may mean more than a pause: only the community can leave. */
const howToLeave = (roles: readonly Role[], { typed, community }: Texts): Section[] =>
  roles.includes('community') ? [{ text: [typed.stop.leave(community.leave.words[0] ?? '')] }] : [];

const pauseUntil = actOn(whatIsTyped({ name: 'until when, or open', sample: '4/12' }), {
  name: 'pause',
  logs: ['account.paused'],
  async handle({ about: text, call: { person, roles } }, tools) {
    const { scope, texts, zone } = tools;
    const day = untilText(text, tools);
    const back = day && localInstant(day, '00:00', zone);
    // In one round trip.
    const [say] = await Promise.all([
      welcomeBack(scope, { personId: person.id, kind: 'pause' }, back),
      pausePerson(scope, person.id, back ?? null),
    ]);
    const { until, open } = texts.account.pause;
    return {
      say,
      ...replyWith({ text: [day ? until(texts.dates.day(day)) : open] }, ...howToLeave(roles, texts)),
      log: [{ type: 'account.paused', facts: { dated: day !== undefined } }],
    };
  },
});

const ANY_DAY = Temporal.PlainDate.from('2000-01-01');
const DAY_LONGEST = 60;

const isDay = (text: string): boolean => text.length <= DAY_LONGEST && readDay(text, ANY_DAY) !== undefined;

/** With nothing or a day: « pause café cet après-midi » is not an order. */
export const pause = practice({
  name: 'pause',
  intent: 'settings',
  words: (texts) => texts.account.pause.words,
  roles: ROLES,
  summary: (texts) => texts.account.pause.summary,
  guarded: true,
  strict: true,
  acts: [pauseUntil],
  alone: pauseUntil,
  otherwise: (text) => (isDay(text) ? { act: pauseUntil, rest: text } : undefined),
});

const resumeNow = act({
  name: 'resume',
  logs: ['account.resumed'],
  async handle({ call: { person } }, tools) {
    const { scope, texts, now } = tools;
    const { done, already } = texts.account.resume;
    const ended = await resumePerson(scope, person.id, now);
    if (ended.length === 0) return sayBack(already);
    for (const { kind } of ended) await welcomeBack(scope, { personId: person.id, kind }, undefined);
    const waits = await waitingSections({ ...tools, person });
    return {
      ...replyWith({ text: [done] }, ...waits),
      log: [{ type: 'account.resumed' }],
    };
  },
});

export const resume = practice({
  name: 'resume',
  intent: 'settings',
  words: (texts) => texts.account.resume.words,
  roles: ROLES,
  summary: (texts) => texts.account.resume.summary,
  guarded: true,
  strict: true,
  acts: [resumeNow],
  alone: resumeNow,
});

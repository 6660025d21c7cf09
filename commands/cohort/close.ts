import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { STAY } from '../../src/messages/cohort/goodbye.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { ACCESS_KEPT, closingDay } from '../../src/rituals/cohort/keys.ts';
import { cohortOf, setClosing } from '../../src/store/cohort/cohort.ts';
import { pauseCohort } from '../../src/store/cohort/pauses.ts';
import { isOfCommunity, stayInCommunity } from '../../src/store/community/community.ts';
import { BUTTONS } from './buttons.ts';
import type { Runner, Target } from './target.ts';
import { noteCohortAct } from './write.ts';

const daysOf = ({ cohort }: Target, { now }: Tools) => {
  const today = localDate(now, cohort.timezone);
  const last = closingDay(today);
  return { today, last, end: last.add(ACCESS_KEPT) };
};

const mustRunStill = ({ cohort }: Target, { texts }: Tools): void => {
  const { close } = texts.cohortRun;
  if (cohort.state !== 'launched') refuse(close.notLaunched);
  if (cohort.closesOn) refuse(close.already);
};

export const askToClose = async (target: Target, tools: Tools): Promise<Outcome> => {
  mustRunStill(target, tools);
  const { close, buttons } = tools.texts.cohortRun;
  const { day, fullDay } = tools.texts.dates;
  const { last, end } = daysOf(target, tools);
  return {
    answer: {
      reply: message({
        text: [close.confirm(day(last), fullDay(end))],
        actions: [{ id: BUTTONS.yesClose, label: buttons.yesClose, payload: target.cohort.id }],
      }),
    },
  };
};

/** Longer than any programme. */
const FOR_GOOD = { years: 100 };

/** This week's report is the last; from the day after, nobody is asked anything. */
export const close = async (target: Target, call: Runner, tools: Tools): Promise<Outcome> => {
  mustRunStill(target, tools);
  const { scope, cohort } = target;
  const { today, last, end } = daysOf(target, tools);
  const silence = last.add({ days: 1 });
  const at = (day: Temporal.PlainDate) => localInstant(day, '00:00', cohort.timezone);
  await setClosing(scope, last);
  await pauseCohort(scope, { from: at(silence), until: at(silence.add(FOR_GOOD)) });
  await noteCohortAct(cohort, call, { what: 'closed', facts: { last: last.toString() } }, tools);
  const { fullDay } = tools.texts.dates;
  return {
    answer: { reply: message({ text: [tools.texts.cohortRun.close.done(fullDay(last), fullDay(end))] }) },
    cohort: cohort.id,
    log: [{ type: 'cohort.closed', v: 1, on: today, facts: {} }],
  };
};

const stayAfterwards = async (
  { person }: Pick<CommandCall<unknown>, 'person'>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const words = texts.cohortRun.close;
  const today = localDate(now, zone);
  const cohort = await cohortOf(scope);
  if (await isOfCommunity(scope, person.id, today)) return refuse(words.staysAlready);
  if (!cohort?.closesOn) return refuse(words.stayTooSoon);
  await stayInCommunity(scope, person.id, today);
  return {
    answer: { reply: message({ text: [words.stays] }) },
    log: [{ type: 'community.stayed', v: 1, on: today, facts: {} }],
  };
};

const WHO = ['eig', 'mentor', 'coordination'] as const;

/** Staying in the community is the person's choice; by default they leave with the cohort. */
export const stayCommands: readonly AnyCommand[] = [
  defineCommand({
    name: 'cohort-stay',
    door: { words: (texts) => texts.cohortRun.close.stayWords },
    roles: WHO,
    input: z.string().trim().max(0),
    handle: stayAfterwards,
  }),
  defineCommand({
    name: 'cohort-stay-button',
    door: { press: STAY },
    roles: WHO,
    input: z.object({ payload: z.string() }),
    handle: stayAfterwards,
  }),
];

import { type Message, message, said } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { launchHour, launchNotices, presentOn } from '../../src/rituals/cohort/launch-notices.ts';
import { NOTICE } from '../../src/rituals/account/notice.ts';
import { peopleToWelcome, setCohortState } from '../../src/store/cohort/cohort.ts';
import { BUTTONS } from './buttons.ts';
import { readinessOf } from './readiness.ts';
import type { Runner, Target } from './target.ts';
import { noteCohortAct } from './write.ts';

const mustBeReady = async (target: Target, tools: Tools): Promise<void> => {
  const { launch } = tools.texts.cohortRun;
  if (target.cohort.state === 'launched') refuse(launch.already);
  if (target.cohort.state === 'closed') refuse(launch.closed);
  const { missing } = await readinessOf(target, tools);
  if (missing.length > 0)
    throw new Refused(message({ text: [launch.notReady], list: missing.map((one) => [said(one)]) }));
};

const toWelcome = async ({ scope, cohort }: Target, { now }: Tools): Promise<string[]> =>
  presentOn(await peopleToWelcome(scope, NOTICE), localDate(now, cohort.timezone));

const hoursOf = ({ cohort }: Target, { now, texts }: Tools) => {
  const { from, to } = launchHour(now, { zone: cohort.timezone, holidays: cohort.holidays });
  const { dayAndHour, hour } = texts.dates;
  return { from, said: { from: dayAndHour(from, cohort.timezone), to: hour(to, cohort.timezone) } };
};

const launchConfirmation = async (target: Target, tools: Tools): Promise<Message> => {
  const { launch, buttons } = tools.texts.cohortRun;
  const { said: hours } = hoursOf(target, tools);
  const count = (await toWelcome(target, tools)).length;
  return message({
    text: [launch.confirm(count, hours.from, hours.to)],
    actions: [{ id: BUTTONS.yesLaunch, label: buttons.yesLaunch, payload: target.cohort.id, primary: true }],
  });
};

export const askToLaunch = async (target: Target, tools: Tools): Promise<Outcome> => {
  await mustBeReady(target, tools);
  return { answer: { reply: await launchConfirmation(target, tools) } };
};

/** Appointments apply to the cohort from now on, and everyone gets the notice within the hour. */
export const launch = async (target: Target, call: Runner, tools: Tools): Promise<Outcome> => {
  await mustBeReady(target, tools);
  const { scope, cohort } = target;
  const people = await toWelcome(target, tools);
  const { from, said: hours } = hoursOf(target, tools);
  await setCohortState(scope, 'launched');
  await noteCohortAct(cohort, call, { what: 'launched', facts: { people: people.length } }, tools);
  const { done } = tools.texts.cohortRun.launch;
  return {
    answer: {
      reply: message({ text: [said(done(cohort.name, people.length, hours.from, hours.to))] }),
    },
    cohort: cohort.id,
    log: [{ type: 'cohort.launched', v: 1, on: localDate(tools.now, cohort.timezone), facts: {} }],
    say: launchNotices(cohort.id, people, from),
  };
};

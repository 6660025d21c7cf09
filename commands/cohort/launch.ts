import { message, said, type Section } from '../../src/chat/message.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refined } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import {
  coordinationFirst,
  launchHour,
  launchNotices,
  presentOn,
} from '../../src/rituals/cohort/launch-notices.ts';
import { NOTICE } from '../../src/rituals/account/notice.ts';
import { peopleToWelcome, setCohortState } from '../../src/store/cohort/cohort.ts';
import { peopleWithRole } from '../../src/store/people/people.ts';
import { confirmed, isNothing, type Target, theirCohort } from './find.ts';
import { readinessOf } from './readiness.ts';
import { noteAndLog } from './write.ts';
import { replyWith } from '../../src/engine/practice/outcome.ts';

const readyCohort = refined(theirCohort, 'ready to be launched', async (target: Target, _, tools) => {
  const { launch } = tools.texts.cohortRun;
  if (target.cohort.state === 'launched') return refuse(launch.already);
  if (target.cohort.state === 'closed') return refuse(launch.closed);
  const { missing } = await readinessOf(target, tools);
  if (missing.length === 0) return target;
  throw new Refused(message({ text: [launch.notReady], list: missing.map((one) => [said(one)]) }));
});

const toWelcome = async ({ scope, today }: Target): Promise<string[]> => {
  const coordination = await peopleWithRole(scope, 'coordination', today);
  return coordinationFirst(
    presentOn(await peopleToWelcome(scope, NOTICE), today),
    new Set(coordination.map(({ id }) => id)),
  );
};

const WEEK = { hours: 24 * 7 };

/** The first thing that the bot will do for people. */
const firstPlanned = async (
  { scope, cohort }: Target,
  { now, planned, texts }: Tools,
): Promise<Section[]> => {
  const { next } = texts.cohortRun.launch;
  const first = (await planned(scope, now, now.add(WEEK))).find(
    ({ reaches, at }) => reaches !== undefined && Temporal.Instant.compare(at, now) > 0,
  );
  return first ? [{ text: [said(next(first.what, texts.dates.dayAndHour(first.at, cohort.timezone)))] }] : [];
};

const hoursOf = ({ cohort }: Target, { now, texts }: Tools) => {
  const { from, to } = launchHour(now, { zone: cohort.timezone, holidays: cohort.holidays });
  const { dayAndHour, hour } = texts.dates;
  return { from, said: { from: dayAndHour(from, cohort.timezone), to: hour(to, cohort.timezone) } };
};

export const askToLaunch = actOn(readyCohort, {
  name: 'cohort-launch',
  key: cohortKeys.launch,
  verb: ({ cohortRun }) => cohortRun.verbs.launch,
  async handle({ about: target }, tools) {
    const { said: hours } = hoursOf(target, tools);
    const count = (await toWelcome(target)).length;
    const text = tools.texts.cohortRun.launch.confirm(count, hours.from, hours.to);
    const yes = buttonFor(cohortKeys.yesLaunch, target.cohort.id, tools.texts, { primary: true });
    return replyWith({ text: [text], actions: [yes] });
  },
});

/** Appointments apply to the cohort from now on, and everyone gets the notice within the hour. */
export const launch = actOn(readyCohort, {
  name: 'cohort-launch-confirmed',
  key: cohortKeys.yesLaunch,
  verb: ({ cohortRun }) => confirmed(cohortRun.verbs.launch, cohortRun.yes),
  takes: isNothing,
  logs: ['cohort.launched'],
  async handle({ about: target, call }, tools) {
    const { scope, cohort } = target;
    const people = await toWelcome(target);
    const { from, said: hours } = hoursOf(target, tools);
    await setCohortState(scope, 'launched');
    const note = { what: 'launched', facts: { people: people.length } } as const;
    const { done, try: tryNow } = tools.texts.cohortRun.launch;
    return {
      ...replyWith(
        { text: [said(done(cohort.name, people.length, hours.from, hours.to))] },
        ...(await firstPlanned(target, tools)),
        { text: [tryNow], actions: [buttonFor(cohortKeys.rehearse, cohort.id, tools.texts)] },
      ),
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.launched' } }, tools)),
      say: launchNotices(cohort.id, people, from),
    };
  },
});

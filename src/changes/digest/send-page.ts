import type { Event } from '../../rituals/events.ts';
import { isoWeek } from '../../rituals/time/calendar.ts';
import { digestDetailsKey, digestKey, digestPicturesKey } from '../../rituals/digest/keys.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { digestOf, takeDigest } from '../../store/digest/pages.ts';
import type { Scope } from '../../store/core/scope.ts';
import { keepWeeks } from '../../store/digest/weekly-totals.ts';
import { idsIn } from '../define.ts';
import type { Outgoing } from '../outgoing.ts';
import { gatherFacts } from './sections.ts';
import type { Page } from './part.ts';

/** Puts a week's page together, as it would leave that day. */
export const preparePage = async (
  scope: Scope,
  monday: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<Page> => {
  const before = await digestOf(scope, isoWeek(monday.subtract({ weeks: 1 })));
  const period = periodOf(monday, today, before?.sentOn);
  return { week: period.week, sentOn: today, facts: await gatherFacts(scope, period, before?.facts) };
};

export type Leaving = { say: Outgoing[]; log: Event[] };

/** Sends it once; `undefined` if already sent. */
export const sendPage = async (
  scope: Scope,
  { monday, today, early }: { monday: Temporal.PlainDate; today: Temporal.PlainDate; early: boolean },
): Promise<Leaving | undefined> => {
  const cohort = await cohortOf(scope);
  if (!cohort || (await digestOf(scope, isoWeek(monday)))) return undefined;
  const page = await preparePage(scope, monday, today);
  const { week } = page;
  if (!(await takeDigest(scope, page))) return undefined;
  await keepWeeks(scope, { since: cohort.startsOn, until: monday });
  const root = digestKey(cohort.id, week);
  const mentions = idsIn(JSON.stringify(page.facts));
  const inThread = (key: string, kind: string): Outgoing => ({
    key,
    kind,
    subject: week,
    to: { thread: root },
  });
  return {
    log: [{ type: 'digest.sent', v: 1, on: today, facts: { week, early } }],
    say: [
      { key: root, kind: 'digest', subject: week, to: { channel: cohort.digestChannel }, mentions },
      { ...inThread(digestDetailsKey(cohort.id, week), 'digest-details'), mentions },
      inThread(digestPicturesKey(cohort.id, week), 'digest-pictures'),
    ],
  };
};

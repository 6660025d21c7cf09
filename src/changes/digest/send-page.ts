import type { Event } from '../../rituals/events.ts';
import { isoWeek } from '../../rituals/time/calendar.ts';
import { digestDetailsKey, digestKey, digestPicturesKey, digestToDoKey } from '../../rituals/digest/keys.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { digestOf, takeDigest } from '../../store/digest/pages.ts';
import type { Scope } from '../../store/core/scope.ts';
import { keepWeeks } from '../../store/digest/weekly-totals.ts';
import { coordinationChannel } from '../../store/cohort/coordination.ts';
import { idsIn } from '../../messages/define.ts';
import { preparePage } from '../../messages/digest/prepare.ts';
import type { Outgoing } from '../../messages/outgoing.ts';

export type PageToSend = { say: Outgoing[]; log: Event[] };

/** Below the page, where nobody but the coordination reads. */
const toDoBelow = async (scope: Scope, week: string): Promise<Outgoing[]> => {
  const channel = await coordinationChannel(scope);
  if (channel === undefined) return [];
  return [
    {
      key: digestToDoKey(scope.cohortId, week),
      kind: 'digest-to-do',
      subject: week,
      to: { channel },
      after: digestKey(scope.cohortId, week),
    },
  ];
};

/** Sends it once; `undefined` if already sent. */
export const sendPage = async (
  scope: Scope,
  { monday, today, early }: { monday: Temporal.PlainDate; today: Temporal.PlainDate; early: boolean },
): Promise<PageToSend | undefined> => {
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
      {
        key: root,
        kind: 'digest',
        subject: week,
        to: { channel: cohort.digestChannel },
        bulletin: true,
        mentions,
      },
      { ...inThread(digestDetailsKey(cohort.id, week), 'digest-details'), mentions },
      inThread(digestPicturesKey(cohort.id, week), 'digest-pictures'),
      ...(await toDoBelow(scope, week)),
    ],
  };
};

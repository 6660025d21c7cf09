import { mondayOf } from '../../rituals/calendar.ts';
import { type Given, shared } from '../../rituals/standup.ts';
import { bulletinKey, bulletinSubject, lineKey } from '../../rituals/standup-keys.ts';
import { isOver, type RunKey } from '../../store/activity.ts';
import { cohortOf } from '../../store/cohort.ts';
import type { Scope } from '../../store/scope.ts';
import type { Round } from '../../store/standup-rounds.ts';
import type { Outgoing } from '../outgoing.ts';

type Answered = Round & { given: Given };

/** The appointment that posts a ritual's bulletin. */
export const RECAP = 'standup-recap';

const recapRun = (ritualId: string, monday: Temporal.PlainDate): RunKey => ({
  appointment: RECAP,
  subject: ritualId,
  localDate: monday,
  slot: 'recap',
});

/**
 * A team's line in the week's bulletin, and its root, once the bulletin is out and the round closed. Called by the recap,
 * by a team that closes after it, and by a late answer: their keys make a second one impossible.
 */
export const linesFor = async (scope: Scope, { given, ...round }: Answered): Promise<Outgoing[]> => {
  if (round.recap !== 'cohort' || round.state === 'open') return [];
  if (shared(round.questions, given).length === 0) return [];
  if (!(await isOver(scope, recapRun(round.ritualId, mondayOf(round.localDate))))) return [];
  const channel = (await cohortOf(scope))?.bulletinChannel ?? '';
  const root = bulletinKey(round.ritualId, round.isoWeek);
  const subject = bulletinSubject(round.ritualId, round.isoWeek);
  return [
    { key: root, kind: 'standup-bulletin', subject, to: { channel } },
    { key: lineKey(round.id), kind: 'standup-line', subject: round.id, to: { thread: root } },
  ];
};

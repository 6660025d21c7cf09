import { mondayOf } from '../../rituals/time/calendar.ts';
import { type GivenAnswers, sharedAnswers } from '../../rituals/standup/answer.ts';
import { bulletinKey, lineKey, mentorKey } from '../../rituals/standup/keys.ts';
import { askedRole } from '../../rituals/standup/question-sets.ts';
import { isOver, type RunKey } from '../../store/log/activity.ts';
import { challengeOf, cohortOf } from '../../store/cohort/cohort.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Round } from '../../store/standup/rounds.ts';
import type { Outgoing } from '../outgoing.ts';
import { teamRecap } from './team-recap.ts';
import { bulletinSubject } from './bulletin.ts';

type Answered = Round & { given: GivenAnswers };

/** The appointment that posts a ritual's bulletin. */
export const RECAP = 'standup-recap';

const recapRun = (ritualId: string, monday: Temporal.PlainDate): RunKey => ({
  appointment: RECAP,
  subject: ritualId,
  localDate: monday,
  slot: 'recap',
});

/**
 * Messages about an answer once its round is closed: the team's recap, or its line in the week's bulletin and the
 * bulletin's root once posted. Called by the bulletin, at each closing, and by a late answer; their keys prevent
 * duplicates.
 */
export const linesFor = async (scope: Scope, { given, ...round }: Answered): Promise<Outgoing[]> => {
  if (round.state === 'open') return [];
  if (round.recap === 'team') return [await teamRecap(scope, round)];
  if (round.withdrawn || sharedAnswers(round.questions, given).length === 0) return [];
  if (!(await isOver(scope, recapRun(round.ritualId, mondayOf(round.localDate))))) return [];
  const channel = (await cohortOf(scope))?.bulletinChannel ?? '';
  const root = bulletinKey(round.ritualId, round.isoWeek);
  const subject = bulletinSubject.write([round.ritualId, round.isoWeek]);
  return [
    { key: root, kind: 'standup-bulletin', subject, to: { channel }, bulletin: true },
    { key: lineKey(round.id), kind: 'standup-line', subject: round.id, to: { thread: root } },
  ];
};

/** A mentor's answer is for the team: in its channel, or to each EIG if it has none. */
export const mentorLine = async (scope: Scope, round: Round): Promise<Outgoing[]> => {
  if (askedRole(round.questionSet) !== 'mentor') return [];
  const channel = (await challengeOf(scope, round.challengeId))?.channel;
  const said = { key: mentorKey(round.id), kind: 'standup-mentor', subject: round.id };
  return channel
    ? [{ ...said, to: { channel } }]
    : [{ ...said, to: { challenge: round.challengeId, roles: ['eig'] }, mergeable: true }];
};

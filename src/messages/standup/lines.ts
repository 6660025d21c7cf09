import { mondayOf } from '../../rituals/calendar.ts';
import { recapInstant } from '../../rituals/rounds.ts';
import { type Given, shared } from '../../rituals/standup.ts';
import { bulletinKey, bulletinSubject, lineKey } from '../../rituals/standup-keys.ts';
import { cohortOf } from '../../store/cohort.ts';
import type { Scope } from '../../store/scope.ts';
import { type Round, standupRitual } from '../../store/standup.ts';
import type { Outgoing } from '../outgoing.ts';

type Answered = Round & { given: Given };

const isOut = async (scope: Scope, round: Round, now: Temporal.Instant): Promise<boolean> => {
  const cohort = await cohortOf(scope);
  const ritual = await standupRitual(scope, round.ritualId);
  if (!cohort || !ritual) return false;
  const at = recapInstant(ritual.rhythm, mondayOf(round.localDate), {
    zone: cohort.timezone,
    holidays: cohort.holidays,
  });
  return at !== undefined && Temporal.Instant.compare(now, at) >= 0;
};

/**
 * A team's line in the week's bulletin, and its root, once the bulletin is out and the round closed. Called by the recap,
 * by a team that closes after it, and by a late answer: their keys make a second one impossible.
 */
export const linesFor = async (
  scope: Scope,
  { given, ...round }: Answered,
  now: Temporal.Instant,
): Promise<Outgoing[]> => {
  if (round.recap !== 'cohort' || round.state === 'open') return [];
  if (shared(round.questions, given).length === 0 || !(await isOut(scope, round, now))) return [];
  const channel = (await cohortOf(scope))?.bulletinChannel ?? '';
  const root = bulletinKey(round.ritualId, round.isoWeek);
  const subject = bulletinSubject(round.ritualId, round.isoWeek);
  return [
    { key: root, kind: 'standup-bulletin', subject, to: { channel } },
    { key: lineKey(round.id), kind: 'standup-line', subject: round.id, to: { thread: root } },
  ];
};

import { linesFor } from '../../messages/standup/lines.ts';
import type { Outgoing } from '../../messages/outgoing.ts';
import type { GivenAnswers } from '../../rituals/standup/answer.ts';
import { linesOfBulletin } from '../../rituals/standup/bulletin.ts';
import type { Scope } from '../../store/core/scope.ts';
import { answersOf } from '../../store/standup/answers.ts';
import type { Bulletin } from '../../store/standup/bulletins.ts';
import { closedRoundsOfWeek } from '../../store/standup/rounds.ts';

/** A bulletin: its root, and a line for each team that shares. */
export const linesOfWeek = async (scope: Scope, { ritualId, week }: Bulletin): Promise<Outgoing[]> => {
  const closed = await closedRoundsOfWeek(scope, ritualId, week);
  const given = new Map<string, GivenAnswers>();
  for (const { id } of closed) {
    const [answer] = await answersOf(scope, id);
    if (answer) given.set(id, answer);
  }
  const lines: Outgoing[] = [];
  for (const round of linesOfBulletin(closed, given)) lines.push(...(await linesFor(scope, round)));
  return lines;
};

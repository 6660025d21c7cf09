import { linesFor } from '../../messages/standup/lines.ts';
import type { Outgoing } from '../../messages/outgoing.ts';
import type { Scope } from '../../store/core/scope.ts';
import { answersOf } from '../../store/standup/answers.ts';
import type { Bulletin } from '../../store/standup/bulletins.ts';
import { closedRoundsOfWeek } from '../../store/standup/rounds.ts';

/** Teams in random order: none comes first by name, answer or hour. */
const shuffledBy = <T>(items: readonly T[], rank: (item: T) => string): T[] =>
  items.toSorted((a, b) => rank(a).localeCompare(rank(b)));

/** A bulletin: its root, and a line for each team that shares. */
export const linesOfWeek = async (scope: Scope, { ritualId, week }: Bulletin): Promise<Outgoing[]> => {
  const closed = shuffledBy(await closedRoundsOfWeek(scope, ritualId, week), ({ id }) => id);
  const lines: Outgoing[] = [];
  for (const round of closed) {
    const [given] = await answersOf(scope, round.id);
    if (given) lines.push(...(await linesFor(scope, { ...round, given })));
  }
  return lines;
};

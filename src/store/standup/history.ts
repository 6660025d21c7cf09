import { desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { QuestionSet } from '../../rituals/standup/question-sets.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import type { Round } from './rounds.ts';
import { answers, rounds } from '../tables/index.ts';

type AnswersOf = { challengeId: string; personId: string; sets: readonly QuestionSet[] };

/** Rounds with an answer this person may correct, the team's or their own, latest first. */
export const answeredRounds = async (
  scope: Scope,
  { challengeId, personId, sets }: AnswersOf,
): Promise<Round[]> => {
  const rows = await scope.tx
    .select({ round: rounds })
    .from(rounds)
    .innerJoin(answers, eq(answers.roundId, rounds.id))
    .where(
      inScope(
        scope,
        rounds,
        eq(rounds.challengeId, challengeId),
        inArray(rounds.questionSet, [...sets]),
        or(isNull(answers.personId), eq(answers.personId, personId)),
      ),
    )
    // By date, because week 53 comes before week 1 of the next year.
    .orderBy(desc(rounds.localDate), desc(rounds.opensAt));
  return rows.map(({ round }) => round);
};

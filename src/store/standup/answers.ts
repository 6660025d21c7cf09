import { eq, sql } from 'drizzle-orm';
import type { GivenAnswers, StoredAnswers } from '../../rituals/standup/answer.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import type { Round } from './rounds.ts';
import { answers, people } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

export type AnswerRow = StoredAnswers & {
  id: string;
  personId: string | null;
  version: number;
  author: string | null;
};

const answerRows = preparedQuestion<AnswerRow[], Record<'cohortId' | 'roundId', string>>((db) =>
  db
    .select({
      id: answers.id,
      personId: answers.personId,
      writtenBy: answers.writtenBy,
      severalHands: answers.severalHands,
      values: answers.values,
      kept: answers.kept,
      version: answers.version,
      author: people.name,
    })
    .from(answers)
    .leftJoin(people, eq(people.id, sql`coalesce(${answers.personId}, ${answers.writtenBy})`))
    .where(inScope(givenScope, answers, eq(answers.roundId, sql.placeholder('roundId'))))
    .orderBy(people.name),
);

export const answersOf = ({ tx, cohortId }: Scope, roundId: string): Promise<AnswerRow[]> =>
  answerRows(tx, { cohortId, roundId });

export const answerFor = async (
  scope: Scope,
  round: Round,
  personId: string,
): Promise<AnswerRow | undefined> =>
  (await answersOf(scope, round.id)).find(
    (answer) => round.answerBy === 'team' || answer.personId === personId,
  );

export const saveAnswer = async (
  scope: Scope,
  round: Round,
  author: string,
  given: GivenAnswers,
): Promise<void> => {
  const personId = round.answerBy === 'team' ? null : author;
  const content = { values: { ...given.values }, kept: [...given.kept], writtenBy: author };
  await scope.tx
    .insert(answers)
    .values({ ...content, cohortId: scope.cohortId, roundId: round.id, personId })
    .onConflictDoUpdate({
      target: [answers.roundId, answers.personId],
      set: {
        ...content,
        severalHands: sql`${answers.severalHands} or ${answers.writtenBy} is distinct from ${author}`,
        version: sql`${answers.version} + 1`,
      },
    });
};

export const withdrawAnswer = async (scope: Scope, answerId: string): Promise<void> => {
  await scope.tx.delete(answers).where(inScope(scope, answers, eq(answers.id, answerId)));
};

import { type GivenAnswers, type Question, sharedAnswers } from './answer.ts';

type Closed = { id: string; questions: readonly Question[] };

/** Teams in random order: none comes first by name, answer or hour. */
const byLot = <Round extends Closed>(rounds: readonly Round[]): Round[] =>
  rounds.toSorted((a, b) => a.id.localeCompare(b.id));

/** A team that kept everything, passed, paused or did not answer is not there, and nothing stands for it. */
export const linesOfBulletin = <Round extends Closed>(
  rounds: readonly Round[],
  givenTo: ReadonlyMap<string, GivenAnswers>,
): (Round & { given: GivenAnswers })[] =>
  byLot(rounds).flatMap((round) => {
    const given = givenTo.get(round.id);
    return given && sharedAnswers(round.questions, given).length > 0 ? [{ ...round, given }] : [];
  });

import type { Problem, ProblemCode } from '../../src/rituals/cohort-file/index.ts';
import type { Texts } from '../../src/texts/index.ts';

type Names = (slug: string) => string;
type Say = { [C in ProblemCode]?: (problem: Problem<C>) => string | undefined };

const missingSentences = (nameOf: Names, { cohortRun: { missing }, dates }: Texts): Say => {
  const day = (text: string) => dates.fullDay(Temporal.PlainDate.from(text));
  return {
    'launch-contact': ({ key }) => missing.contacts[key],
    'launch-privacy': ({ key }) => missing.privacy[key],
    'no-goal': ({ challenge }) => missing.goal(nameOf(challenge)),
    'no-eig': ({ challenge }) => missing.eig(nameOf(challenge)),
    'no-mentor': ({ challenge }) => missing.mentor(nameOf(challenge)),
    'no-one-in-charge': ({ challenge }) => missing.inCharge(nameOf(challenge)),
    'wrong-length': ({ challenge, starts, ends }) =>
      missing.length(nameOf(challenge), day(starts), day(ends)),
    'lone-eig': ({ challenge }) => missing.lone(nameOf(challenge)),
  };
};

/** A launch problem in the words of a spreadsheet, whose readers do not know the keys of a file. */
export const sayMissing = <C extends ProblemCode>(
  problem: Problem<C>,
  nameOf: Names,
  texts: Texts,
): string => {
  const say: ((given: Problem<C>) => string | undefined) | undefined = missingSentences(nameOf, texts)[
    problem.code
  ];
  return say?.(problem) ?? problem.code;
};

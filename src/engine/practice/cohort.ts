import type { CohortRow } from '../../store/cohort/cohort.ts';
import type { Scope } from '../../store/core/scope.ts';
import { type Texts, textsIn } from '../../texts/index.ts';

/** What an appointment is told of the cohort it is planned and kept for: the engine has read it already. */
export type Cohort = Pick<
  CohortRow,
  'id' | 'holidays' | 'startsOn' | 'endsOn' | 'closesOn' | 'bulletinChannel' | 'digestChannel'
> & { zone: string; texts: Texts };

export const cohortFrom = ({ timezone: zone, locale, ...row }: CohortRow): Cohort => ({
  ...row,
  zone,
  texts: textsIn(locale),
});

type Reading<State> = (scope: Scope, cohort: Cohort) => Promise<State>;

/** Read once for all the appointments that look at it in the same transaction. */
export const readOnce = <State>(read: Reading<State>): Reading<State> => {
  const states = new WeakMap<Scope, Promise<State>>();
  return (scope, cohort) => states.getOrInsertComputed(scope, () => read(scope, cohort));
};

/** For an appointment that only needs its cohort. */
export const nothingToRead = (): Promise<undefined> => Promise.resolve(undefined);

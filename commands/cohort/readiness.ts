import type { Tools } from '../../src/engine/practice/define.ts';
import { launchFaults, launchWarnings } from '../../src/rituals/cohort-file/index.ts';
import { challengesOfCohort } from '../../src/store/cohort/cohort.ts';
import { launchableOf } from '../../src/store/cohort/launchable.ts';
import { sayMissing } from './missing.ts';
import type { Target } from './find.ts';

export const readinessOf = async (
  { scope, cohort, today }: Target,
  { texts }: Tools,
): Promise<{ missing: string[]; warnings: string[] }> => {
  const launchable = await launchableOf(scope.tx, cohort, today);
  const names = new Map((await challengesOfCohort(scope)).map(({ slug, name }) => [slug, name]));
  const say = (faults: ReturnType<typeof launchFaults>) =>
    faults.map(({ problem }) => sayMissing(problem, (slug) => names.get(slug) ?? slug, texts));
  const nobody = launchable.challenges.length === 0;
  return {
    missing: [...(nobody ? [texts.cohortRun.missing.people] : []), ...say(launchFaults(launchable))],
    warnings: say(launchWarnings(launchable)),
  };
};

import { message } from '../../src/chat/message.ts';
import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { namedAtStart } from '../../src/rituals/words/named.ts';
import type { CohortRow } from '../../src/store/cohort/cohort.ts';
import { cohortsRunBy } from '../../src/store/cohort/coordination.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import type { Texts } from '../../src/texts/index.ts';

/** Opens the card of one cohort; its payload is the cohort's id. */
export const OPEN = 'cohortOpen';

export type Target = { scope: Scope; cohort: CohortRow };
export type Runner = Pick<CommandCall<unknown>, 'person'>;

const whichCohort = (cohorts: readonly CohortRow[], { cohortRun }: Texts) =>
  message({
    text: [cohortRun.several],
    actions: cohorts
      .slice(0, 5)
      .map(({ id, name }) => ({ id: OPEN, label: cohortRun.buttons.open(name), payload: id })),
  });

export const enterCohort = async (cohort: CohortRow, { enter, texts }: Tools): Promise<Target> => {
  const scope = await enter(cohort.id);
  return scope ? { scope, cohort } : refuse(texts.engine.stale);
};

/** The person must still run the button's cohort. */
export const cohortById = async (id: string, { person }: Runner, tools: Tools): Promise<Target> => {
  const found = (await cohortsRunBy(tools.scope.tx, person.id, tools.now)).find((one) => one.id === id);
  return found ? enterCohort(found, tools) : refuse(tools.texts.engine.stale);
};

/** The cohort named before the order, or else the only one not closed; `undefined` when there is none. */
export const cohortFor = async (
  text: string,
  { person }: Runner,
  tools: Tools,
): Promise<{ target?: Target; rest: string }> => {
  const run = await cohortsRunBy(tools.scope.tx, person.id, tools.now);
  const named = namedAtStart(
    text,
    run.map((cohort) => ({ cohort, names: [cohort.name, cohort.slug] })),
  );
  if (named) return { target: await enterCohort(named.found.cohort, tools), rest: named.rest };
  const open = run.filter(({ state }) => state !== 'closed');
  const [only, another] = open.length > 0 ? open : run;
  if (another) throw new Refused(whichCohort(run, tools.texts));
  return only ? { target: await enterCohort(only, tools), rest: text } : { rest: text };
};

export const mustRun = ({ target }: { target?: Target }, { texts }: Tools): Target =>
  target ?? refuse(texts.cohortBring.files.beginFirst);

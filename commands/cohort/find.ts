import { localDate } from '../../src/rituals/time/calendar.ts';
import { message } from '../../src/chat/message.ts';
import { type About, type ActCall, byButton } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { maybe, uuid } from '../../src/messages/acting/payload.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { rowNamedAtStart } from '../../src/rituals/words/named.ts';
import type { CohortRow } from '../../src/store/cohort/cohort.ts';
import { cohortsRunBy } from '../../src/store/cohort/coordination.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { LOCALES } from '../../src/texts/index.ts';

/** `today`: the day that it is there. */
export type Target = { scope: Scope; cohort: CohortRow; today: Temporal.PlainDate };
export type Runner = Pick<ActCall, 'person' | 'named'>;

const runBy = ({ person }: Runner, { scope, now }: Tools): Promise<CohortRow[]> =>
  cohortsRunBy(scope.tx, person.id, now);

export const enterCohort = async (cohort: CohortRow, { enter, now, texts }: Tools): Promise<Target> => {
  const scope = await enter(cohort.id);
  return scope ? { scope, cohort, today: localDate(now, cohort.timezone) } : refuse(texts.engine.stale);
};

/** The person must still run the button's cohort. */
const cohortById = async (id: string, call: Runner, tools: Tools): Promise<Target> => {
  const found = (await runBy(call, tools)).find((one) => one.id === id);
  return found ? enterCohort(found, tools) : refuse(tools.texts.engine.stale);
};

/** The cohort named at the start of a text. */
export const namedCohort = async (
  text: string,
  call: Runner,
  tools: Tools,
): Promise<{ named?: string; rest: string }> => {
  const found = rowNamedAtStart(text, await runBy(call, tools));
  return found ? { named: found.row.id, rest: found.rest } : { rest: text };
};

/** The one that was named, or else the only one not closed; `undefined` when there is none. */
export const cohortIfAny = async (call: Runner, tools: Tools): Promise<Target | undefined> => {
  if (call.named !== undefined) return cohortById(call.named, call, tools);
  const run = await runBy(call, tools);
  const open = run.filter(({ state }) => state !== 'closed');
  const [only, another] = open.length > 0 ? open : run;
  if (!another) return only && enterCohort(only, tools);
  const { several, buttons } = tools.texts.cohortRun;
  const choices = run
    .slice(0, 5)
    .map(({ id, name }) => buttonFor(cohortKeys.open, id, tools.texts, { label: buttons.open(name) }));
  throw new Refused(message({ text: [several], actions: choices }));
};

const mustBegin = ({ texts }: Tools): never => refuse(texts.cohortBring.files.beginFirst);

export const theirCohort: About<Target, string> = byButton({
  name: 'a cohort that they run',
  payload: uuid,
  carry: ({ cohort }: Target) => cohort.id,
  found: async (call, tools) => (await cohortIfAny(call, tools)) ?? mustBegin(tools),
  pressed: cohortById,
});

/** For whoever may create one: before it is there, there is none. */
export const theirCohortIfAny = byButton<Target | undefined, string | undefined>({
  name: 'a cohort that they run, if any',
  payload: maybe(uuid),
  carry: (target) => target?.cohort.id,
  found: cohortIfAny,
  pressed: async (id, call, tools) => (id === undefined ? undefined : cohortById(id, call, tools)),
});

/** The one to show, before there is one too. */
export const cohortToShow = byButton<Target | undefined, string>({
  name: theirCohortIfAny.name,
  payload: uuid,
  carry: (target) => target?.cohort.id ?? '',
  found: cohortIfAny,
  pressed: cohortById,
});

/** What was typed about it: whom to move, until when. */
export const typedAboutTheirs: About<Target & { typed: string }, string> = {
  ...theirCohort,
  name: `${theirCohort.name}, and what is typed`,
  sample: 'Ada Un',
  async typed(text, call, tools) {
    const { about } = await theirCohort.typed('', call, tools);
    return { about: { ...about, typed: text }, rest: '' };
  },
  pressed: async (id, call, tools) => ({ ...(await theirCohort.pressed(id, call, tools)), typed: '' }),
};

export const YES = LOCALES.flatMap(({ cohortRun }) => cohortRun.yes);

/** « lancer oui »: the verb and a word that confirms it, of any language. */
export const confirmed = (verbs: readonly string[], yes: readonly string[]): string[] =>
  verbs.flatMap((verb) => [...new Set([...yes, ...YES])].map((word) => `${verb} ${word}`));

export const isNothing = (rest: string): boolean => rest === '';

import { act, actOn } from '../../src/engine/practice/acts/act.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuseField } from '../../src/engine/practice/acts/field-errors.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import type { CohortFile } from '../../src/rituals/cohort-file/index.ts';
import { exportCohort } from '../../src/store/cohort-file/export.ts';
import { findCohortBySlug } from '../../src/store/cohort/cohort.ts';
import { cardOf } from './card.ts';
import { enterCohort, type Runner, theirCohortIfAny } from './find.ts';
import { idFrom, type Settings, settingsFields } from './settings-fields.ts';
import { newFile, settingsIn, withSettings } from './settings-file.ts';
import { checkedFile, importFile, noteAndLog, takeTurn } from './write.ts';

type Saving = { before: CohortFile; what: 'created' | 'changed' };

const save = async (
  given: Settings,
  { before, what }: Saving,
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  const { texts, scope } = tools;
  await importFile(checkedFile(withSettings(before, given), tools), call, tools);
  const cohort = await findCohortBySlug(scope.tx, before.cohort.id);
  if (!cohort) throw new Error('a cohort that was just written is not there');
  const saved = await enterCohort(cohort, tools);
  const fact = { type: 'cohort.changed', facts: { what: 'settings' } } as const;
  return {
    answer: { reply: await cardOf(saved, tools, [{ text: [texts.cohortRun.saved(given.name)] }]) },
    ...(await noteAndLog(saved, call, { note: { what, facts: {} }, fact }, tools)),
  };
};

const create = async (given: Settings, call: Runner, tools: Tools): Promise<Outcome> => {
  const { wrong } = tools.texts.cohortBring;
  if (await findCohortBySlug(tools.scope.tx, idFrom(given.name))) refuseField('name', wrong.taken);
  await takeTurn(tools);
  return save(given, { before: await newFile(given, call, tools), what: 'created' }, call, tools);
};

const title = ({ cohortBring }: Tools['texts']): string => cohortBring.form.title;
const USUAL_LABEL = 'Etalab';

export const begin = act({
  name: 'cohort-begin',
  key: cohortKeys.begin,
  verb: ({ cohortRun }) => cohortRun.verbs.begin,
  form: { title, fields: settingsFields, before: () => ({ label: USUAL_LABEL }) },
  logs: ['cohort.changed'],
  handle: ({ given, call }, tools) => create(given, call, tools),
});

/** Without a cohort yet, they describe a new one. */
export const settings = actOn(theirCohortIfAny, {
  name: 'cohort-settings',
  key: cohortKeys.settings,
  verb: ({ cohortRun }) => cohortRun.verbs.settings,
  form: {
    title,
    fields: settingsFields,
    before: async ({ about: target }) =>
      target ? settingsIn(await exportCohort(target.scope)) : { label: USUAL_LABEL },
  },
  logs: ['cohort.changed'],
  async handle({ about: target, given, call }, tools) {
    if (!target) return create(given, call, tools);
    await takeTurn(tools);
    return save(given, { before: await exportCohort(target.scope), what: 'changed' }, call, tools);
  },
});

import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { saysTheSame } from '../../../src/rituals/cohort-file/index.ts';
import { bringCohort, forgetPeople } from '../../../src/store/cohort-file/bring.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import {
  addedPeople,
  forgetImport,
  keptImport,
  restoreRows,
  wasActedOn,
} from '../../../src/store/cohort-file/imports.ts';
import { theirCohort } from '../find.ts';
import { noteAndLog, takeTurn } from '../write.ts';
import { sayBack } from '../../../src/engine/practice/outcome.ts';

/** The last import, for a day, unless something was done since with what it brought. */
export const undoImport = actOn(theirCohort, {
  name: 'cohort-import-undone',
  verb: ({ cohortRun }) => cohortRun.verbs.undoImport,
  logs: ['cohort.undone'],
  async handle({ about: target, call }, tools) {
    const { scope, cohort, today } = target;
    const { undo } = tools.texts.cohortBring;
    await takeTurn(tools);
    const kept = (await keptImport(scope, 'done', tools.now)) ?? refuse(undo.none);
    if (!saysTheSame(kept.file, await exportCohort(scope))) refuse(undo.changedSince);
    if (await wasActedOn(scope, kept)) refuse(undo.actedOn);
    const fresh = new Set(addedPeople(kept));
    await forgetPeople(scope.tx, scope.cohortId, (slug) => fresh.has(slug));
    await bringCohort(scope.tx, kept.before, { today, inChat: true });
    await restoreRows(scope, kept);
    await forgetImport(scope, 'done');
    if (!(await tools.enter(cohort.id))) refuse(undo.notIn);
    const note = { what: 'undone', facts: { people: fresh.size } } as const;
    return {
      ...sayBack(undo.done),
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.undone' } }, tools)),
    };
  },
});

import { said } from '../../../src/chat/message.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { type Outcome, replyWith, sayBack } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { cohortKeys } from '../../../src/messages/cohort/keys.ts';
import { saysTheSame } from '../../../src/rituals/cohort-file/index.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { forgetImport, keepImport, keptImport } from '../../../src/store/cohort-file/imports.ts';
import { theirCohort } from '../find.ts';
import { takeTurn } from '../write.ts';
import { finishImport } from './finish.ts';
import type { FileRead } from './read.ts';

/** A new team in a cohort that its people know: it is listed, and nothing changes before somebody confirms. */
export const askAboutNewTeams = async (
  { file, before, whole }: FileRead,
  tools: Tools,
): Promise<Outcome | undefined> => {
  const cohort = before && (await findCohortBySlug(tools.scope.tx, file.cohort.id));
  const scope = cohort && cohort.state !== 'draft' ? await tools.enter(cohort.id) : undefined;
  if (!before || !cohort || !scope) return undefined;
  const known = new Set(before.challenges.map(({ id }) => id));
  const fresh = file.challenges.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return undefined;
  await keepImport(scope, { state: 'waiting', before, file, whole, at: tools.now }, []);
  const { near } = tools.texts.cohortBring;
  return {
    ...replyWith(
      {
        text: [near.fresh(fresh.length)],
        list: fresh.map(({ name, eig, mentors }) => [
          said(name),
          ` : ${near.members(eig.length, mentors.length)}`,
        ]),
      },
      {
        text: [near.howTo],
        actions: [
          buttonFor(cohortKeys.yesImport, cohort.id, tools.texts, { primary: true }),
          buttonFor(cohortKeys.noImport, cohort.id, tools.texts),
        ],
      },
    ),
    privately: true,
  };
};

export const confirmImport = actOn(theirCohort, {
  name: 'cohort-import-confirmed',
  key: cohortKeys.yesImport,
  verb: ({ cohortRun }) => cohortRun.verbs.yesImport,
  logs: ['cohort.imported'],
  async handle({ about: { scope }, call }, tools) {
    const { near } = tools.texts.cohortBring;
    await takeTurn(tools);
    const waiting = (await keptImport(scope, 'waiting', tools.now)) ?? refuse(near.nothingWaits);
    await forgetImport(scope, 'waiting');
    const { file, before, whole } = waiting;
    if (!saysTheSame(before, await exportCohort(scope))) refuse(near.changedSince);
    return finishImport(
      { file, before, whole, unread: [], lineOf: () => undefined, isNew: true },
      call,
      tools,
    );
  },
});

export const declineImport = actOn(theirCohort, {
  name: 'cohort-import-declined',
  key: cohortKeys.noImport,
  verb: ({ cohortRun }) => cohortRun.verbs.noImport,
  async handle({ about: { scope } }, { texts }) {
    const { near } = texts.cohortBring;
    if (!(await forgetImport(scope, 'waiting'))) return refuse(near.nothingWaits);
    return sayBack(near.declined);
  },
});

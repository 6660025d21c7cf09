import { harmless } from '../../src/chat/plain.ts';
import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { TypedWords } from '../../src/engine/practice/acts/declaration.ts';
import { nextStage } from '../../src/rituals/dataset/dataset.ts';
import { splitAtColon } from '../../src/rituals/words/lists.ts';
import type { DatasetRow } from '../../src/store/dataset/datasets.ts';
import { changeDataset } from './change.ts';
import { endFields, licenceFields, linkFields, stageFields } from './fields.ts';
import { dataset, mustBeTheirs } from './find.ts';
import { endIn, licenceIn, stageIn } from './typed-parts.ts';

/** What people type to change one dataset. */

const stageWords = (text: string): TypedWords => ({ values: { stage: stageIn(text) ?? text }, next: 'act' });

/** « avancer 2 », « étape 2 juridique » */
const moving = (name: string, verb: 'next' | 'stage', before?: (one: DatasetRow) => DatasetRow['stage']) =>
  actOn(dataset, {
    name,
    verb: ({ datasetCodes: { verbs } }) => verbs[verb],
    may: [mustBeTheirs],
    form: {
      fields: stageFields,
      before: ({ about }) => (before ? { stage: before(about) } : {}),
      words: stageWords,
    },
    logs: ['dataset.moved'],
    handle: ({ given: { stage }, ...acted }, tools) =>
      changeDataset({ kind: 'move', to: stage }, acted, tools),
  });

export const advance = moving('dataset-next', 'next', ({ stage }) => nextStage(stage) ?? stage);
export const setStage = moving('dataset-stage', 'stage');

export const unblock = actOn(dataset, {
  name: 'dataset-unblock',
  verb: ({ datasetCodes: { verbs } }) => verbs.unblock,
  may: [mustBeTheirs],
  logs: ['dataset.unblocked'],
  handle: (acted, tools) => changeDataset({ kind: 'unblock' }, acted, tools),
});

export const reopen = actOn(dataset, {
  name: 'dataset-reopen',
  verb: ({ datasetCodes: { verbs } }) => verbs.reopen,
  may: [mustBeTheirs],
  logs: ['dataset.reopened'],
  handle: (acted, tools) => changeDataset({ kind: 'reopen' }, acted, tools),
});

export const setLicence = actOn(dataset, {
  name: 'dataset-licence',
  verb: ({ datasetCodes: { verbs } }) => verbs.licence,
  may: [mustBeTheirs],
  form: {
    fields: licenceFields,
    words: (text) => ({ values: { licence: licenceIn(text) ?? text }, next: 'act' }),
  },
  logs: ['dataset.licensed'],
  handle: ({ given, ...acted }, tools) => changeDataset({ kind: 'licence', ...given }, acted, tools),
});

export const setLink = actOn(dataset, {
  name: 'dataset-link',
  verb: ({ datasetCodes: { verbs } }) => verbs.link,
  may: [mustBeTheirs],
  form: {
    fields: linkFields,
    words: wordsAct('link'),
  },
  logs: ['dataset.linked'],
  handle: ({ given, ...acted }, tools) => changeDataset({ kind: 'link', ...given }, acted, tools),
});

const endWords = (text: string): TypedWords => {
  const [what, ground] = splitAtColon(harmless(text));
  return { values: { end: endIn(what) ?? what, ground }, next: 'act' };
};

/** « fin 2 refus : L.311-5, sûreté » */
export const end = actOn(dataset, {
  name: 'dataset-end',
  verb: ({ datasetCodes: { verbs } }) => verbs.end,
  may: [mustBeTheirs],
  form: {
    title: ({ dataset: { formTitle } }) => formTitle.end,
    fields: endFields,
    words: endWords,
  },
  logs: ['dataset.ended'],
  handle: ({ given, ...acted }, tools) => changeDataset({ kind: 'end', ...given }, acted, tools),
});

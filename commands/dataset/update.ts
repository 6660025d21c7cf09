import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, replyWith } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { datasetKeys } from '../../src/messages/dataset/keys.ts';
import { updateSelect } from '../../src/messages/dataset/list.ts';
import { datasetSection } from '../../src/messages/dataset/words.ts';
import {
  type Change,
  type End,
  type Licence,
  nextStage,
  type Stage,
} from '../../src/rituals/dataset/dataset.ts';
import { type DatasetRow, lockDataset } from '../../src/store/dataset/datasets.ts';
import { CHANGE_EVENTS, changeDataset } from './change.ts';
import { updateFields } from './fields.ts';
import { dataset, mustBeTheirs, openIn, seenBy, team } from './find.ts';
import { confirmChanges } from './readers.ts';

type Update = {
  stage: Stage;
  licence: Licence | undefined;
  link: string;
  end: End | undefined;
  ground: string;
};

/** In order: stage, publication, end. */
const changesIn = ({ stage, licence, link, end, ground }: Update, before: DatasetRow): Change[] => [
  ...(stage === before.stage ? [] : [{ kind: 'move', to: stage } as const]),
  ...(licence && licence !== before.licence ? [{ kind: 'licence', licence } as const] : []),
  ...(link === '' || link === before.link ? [] : [{ kind: 'link', link } as const]),
  ...(end ? [{ kind: 'end', end, ground } as const] : []),
];

const applyAll = async (
  { about, given, call }: Acted<DatasetRow, Update>,
  tools: Tools,
): Promise<Outcome> => {
  const changes = changesIn(given, about);
  if (changes.length === 0) return refuse(tools.texts.dataset.refused['same-stage']);
  confirmChanges(changes, call, tools);
  const outcomes: Outcome[] = [];
  let row = about;
  for (const change of changes) {
    outcomes.push(await changeDataset(change, { about: row, call }, tools));
    row = (await lockDataset(tools.scope, about.id)) ?? row;
  }
  const sentences = outcomes.flatMap(({ answer }) =>
    'reply' in answer ? answer.reply.sections.slice(0, 1) : [],
  );
  return {
    ...replyWith(...sentences, datasetSection(row, seenBy(call, tools))),
    log: outcomes.flatMap(({ log }) => log ?? []),
  };
};

/** All of the form, or the first fault and nothing saved. */
export const update = actOn(dataset, {
  name: 'dataset-update',
  key: datasetKeys.update,
  roles: ['eig', 'mentor'],
  may: [mustBeTheirs],
  form: {
    title: ({ dataset: { formTitle } }) => formTitle.update,
    fields: (one: DatasetRow) => updateFields(one),
    before: ({ about: { stage, licence, link } }) => ({
      stage,
      licence: licence ?? undefined,
      link: link ?? '',
    }),
  },
  logs: CHANGE_EVENTS,
  handle: applyAll,
});

/** « Ça avance » leads to the form of the only dataset, at its next stage, or asks which one. */
export const forward = actOn(team, {
  name: 'dataset-forward',
  key: datasetKeys.forward,
  roles: ['eig', 'mentor'],
  may: [mustBeTheirs],
  handle({ about, call }, tools) {
    const [only, ...others] = openIn(about);
    if (!only) return refuse(tools.texts.engine.stale);
    if (others.length > 0) return replyWith(...updateSelect([only, ...others], tools));
    const values = { stage: nextStage(only.stage) ?? only.stage };
    return update.opened({ payload: datasetKeys.update.payload.write(only.id), values }, call, tools);
  },
});

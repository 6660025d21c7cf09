import { harmless } from '../../src/chat/plain.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refined } from '../../src/engine/practice/acts/about.ts';
import type { TypedWords } from '../../src/engine/practice/acts/declaration.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import type { Reading } from '../../src/engine/practice/fields/kind.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { datasetKeys } from '../../src/messages/dataset/keys.ts';
import { splitAtColon } from '../../src/rituals/words/lists.ts';
import { lockDataset } from '../../src/store/dataset/datasets.ts';
import { changeDataset } from './change.ts';
import { holdFields } from './fields.ts';
import { mustBeTheirs, openIn, team, type TeamDatasets } from './find.ts';
import { reasonIn, referenceIn, whoAndSince } from './typed-parts.ts';

const teamWithOpen = refined(team, 'with a dataset to open', (found, _, { texts }) =>
  openIn(found).length > 0 ? found : refuse(texts.dataset.refused['which-one']),
);

/**
 * « 2 le pare-feu : la DSI depuis 3 semaines ». The words give the dataset and the reason; without one of them, the form
 * asks for it, with all the rest.
 */
const heldIn = (text: string, { about }: { about: TeamDatasets }, tools: Tools): TypedWords => {
  const { refused } = tools.texts.dataset;
  const found = referenceIn(text, about.datasets);
  const [what, right] = splitAtColon(found?.rest ?? text);
  const reason = reasonIn(what);
  const { who, since } = whoAndSince(harmless(right), tools);
  if (found?.dataset.end) return refuse(refused.ended);
  if (!found && !reason) return refuse(refused['which-one']);
  const known = reason ?? found?.dataset.reason ?? undefined;
  return {
    values: {
      dataset: found?.dataset.id,
      reason: known,
      who: who === '' && !reason ? (found?.dataset.who ?? '') : who,
      since: since.toString(),
    },
    next: found && reason ? 'act' : 'ask',
  };
};

const holding = (name: string, state: 'blocked' | 'waiting', key?: typeof datasetKeys.block) =>
  actOn(teamWithOpen, {
    name,
    ...(key ? { key } : {}),
    verb: ({ datasetCodes: { verbs } }) => (state === 'blocked' ? verbs.block : verbs.wait),
    may: [mustBeTheirs],
    form: {
      title: ({ dataset: { formTitle } }) => formTitle.block,
      fields: (found: TeamDatasets, { today }: Reading) => holdFields(openIn(found), today),
      before: ({ about }, { today }) => {
        const [only, another] = openIn(about);
        return { since: today, ...(only && !another ? { dataset: only.id } : {}) };
      },
      words: heldIn,
    },
    logs: ['dataset.held'],
    async handle({ given: { dataset: id, ...hold }, call }, tools) {
      const before = (await lockDataset(tools.scope, id)) ?? refuse(tools.texts.engine.stale);
      return changeDataset({ kind: 'hold', state, ...hold }, { about: before, call }, tools);
    },
  });

export const block = holding('dataset-block', 'blocked', datasetKeys.block);
export const wait = holding('dataset-wait', 'waiting');

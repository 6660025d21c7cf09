import type { Field, Form } from '../../src/chat/form.ts';
import { optionsOf } from '../../src/messages/dataset/list.ts';
import {
  ENDS,
  LICENCES,
  type Reason,
  REASONS,
  STAGES,
  type Stage,
  TITLE_MAX,
  WORDS_MAX,
} from '../../src/rituals/dataset/dataset.ts';
import type { DatasetRow } from '../../src/store/dataset/datasets.ts';
import type { Texts } from '../../src/texts/index.ts';

export const UPDATE_FORM = 'datasetUpdate';
export const BLOCK_FORM = 'datasetBlock';
export const ADD_FORM = 'datasetAdd';

const selectField = (
  name: 'stage' | 'reason' | 'licence' | 'end',
  options: readonly { value: string; label: string }[],
  { texts, value, required = false }: { texts: Texts; value?: string | null; required?: boolean },
): Field => ({
  name,
  label: texts.dataset.labels[name],
  required,
  type: 'select',
  options,
  ...(value ? { value } : {}),
});

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const choicesOf = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((code) => ({ value: code, label: capitalise(labels[code]) }));

export const updateForm = (dataset: DatasetRow, stage: Stage, texts: Texts): Form => {
  const { labels, hints, formTitle } = texts.dataset;
  const { stages, licences, ends, questions } = texts.datasetCodes;
  return {
    id: UPDATE_FORM,
    title: formTitle.update,
    payload: dataset.id,
    fields: [
      {
        ...selectField('stage', choicesOf(STAGES, stages), { texts, value: stage, required: true }),
        hint: questions[dataset.stage],
      },
      selectField('licence', choicesOf(LICENCES, licences), { texts, value: dataset.licence }),
      {
        name: 'link',
        label: labels.link,
        hint: hints.link,
        required: false,
        type: 'text',
        ...(dataset.link ? { value: dataset.link } : {}),
      },
      selectField('end', choicesOf(ENDS, ends), { texts }),
      {
        name: 'ground',
        label: labels.ground,
        hint: hints.ground,
        required: false,
        type: 'text',
        max: WORDS_MAX,
      },
    ],
  };
};

type BlockFormContext = {
  challengeId: string;
  open: readonly DatasetRow[];
  known?: { id?: string; reason: Reason | null; who: string | null };
};

export const blockForm = (
  { challengeId, open, known }: BlockFormContext,
  today: Temporal.PlainDate,
  texts: Texts,
): Form => {
  const { labels, hints, formTitle } = texts.dataset;
  const { reasons } = texts.datasetCodes;
  const [only, another] = open;
  const value = known?.id ?? (another ? undefined : only?.id);
  return {
    id: BLOCK_FORM,
    title: formTitle.block,
    payload: challengeId,
    fields: [
      {
        name: 'dataset',
        label: labels.dataset,
        required: true,
        type: 'select',
        options: optionsOf(open, { texts }),
        ...(value ? { value } : {}),
      },
      selectField('reason', choicesOf(REASONS, reasons), {
        texts,
        value: known?.reason ?? null,
        required: true,
      }),
      {
        name: 'who',
        label: labels.who,
        hint: hints.who,
        required: true,
        type: 'text',
        max: WORDS_MAX,
        ...(known?.who ? { value: known.who } : {}),
      },
      { name: 'since', label: labels.since, required: false, type: 'date', value: today.toString() },
    ],
  };
};

export const addForm = (challengeId: string, texts: Texts): Form => ({
  id: ADD_FORM,
  title: texts.dataset.formTitle.add,
  payload: challengeId,
  fields: [
    {
      name: 'title',
      label: texts.dataset.labels.title,
      hint: texts.dataset.hints.title,
      required: true,
      type: 'text',
      max: TITLE_MAX,
    },
  ],
});

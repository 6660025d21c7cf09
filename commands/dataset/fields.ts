import { choice, optionalChoice } from '../../src/engine/practice/fields/choice.ts';
import { day } from '../../src/engine/practice/fields/day.ts';
import { wholeNumber } from '../../src/engine/practice/fields/number.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { text } from '../../src/engine/practice/fields/text.ts';
import { catalogueAddress, catalogueSlug } from '../../src/rituals/dataset/catalogue-link.ts';
import { NEVER, WEEKS_MAX } from '../../src/rituals/dataset/checkin.ts';
import { ENDS, LICENCES, REASONS, STAGES, TITLE_MAX, WORDS_MAX } from '../../src/rituals/dataset/dataset.ts';
import type { DatasetRow } from '../../src/store/dataset/datasets.ts';
import { readCount } from '../../src/rituals/words/numbers.ts';
import type { Texts } from '../../src/texts/index.ts';
import { saysNever } from './typed-parts.ts';

const labelled = (name: keyof Texts['dataset']['labels']) => ({
  label: ({ dataset }: Texts) => dataset.labels[name],
});
const hinted = (name: keyof Texts['dataset']['hints']) => ({
  hint: ({ dataset }: Texts) => dataset.hints[name],
});
type Sentence = 'no-title' | 'no-ground' | 'no-one' | 'no-dataset-page' | 'which-licence';
const refusal =
  (name: Sentence) =>
  ({ dataset }: Texts) =>
    dataset.refused[name];

const capitalised = <Code extends string>(labels: Readonly<Record<Code, string>>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys
  Object.fromEntries(
    Object.entries<string>(labels).map(([code, label]) => [
      code,
      label.charAt(0).toUpperCase() + label.slice(1),
    ]),
  ) as Record<Code, string>;

const STAGE = {
  ...labelled('stage'),
  values: STAGES,
  labels: ({ datasetCodes }: Texts) => capitalised(datasetCodes.stages),
};
const LICENCE = {
  ...labelled('licence'),
  values: LICENCES,
  labels: ({ datasetCodes }: Texts) => capitalised(datasetCodes.licences),
};
const END = {
  ...labelled('end'),
  values: ENDS,
  labels: ({ datasetCodes }: Texts) => capitalised(datasetCodes.ends),
};

/** The address of its page, without what follows it. */
const pageIn = (given: string): string | undefined => {
  const slug = catalogueSlug(given.replace(/^<|>$/g, ''));
  return slug === undefined ? undefined : catalogueAddress(slug);
};

const page = (required: boolean) =>
  text({
    ...labelled('link'),
    ...hinted('link'),
    max: 2000,
    required,
    refused: { required: refusal('no-dataset-page') },
    clean: { read: pageIn, fault: refusal('no-dataset-page') },
  });

const ground = (required: boolean) =>
  text({
    ...labelled('ground'),
    ...hinted('ground'),
    max: WORDS_MAX,
    required,
    refused: { required: refusal('no-ground') },
  });

/** Where it stands, with the question of its stage. */
export const updateFields = ({ stage }: DatasetRow) =>
  checked(
    fields({
      stage: choice({ ...STAGE, hint: ({ datasetCodes }) => datasetCodes.questions[stage] }),
      licence: optionalChoice(LICENCE),
      link: page(false),
      end: optionalChoice(END),
      ground: ground(false),
    }),
    (given, _, { texts }) =>
      given.end && given.ground === '' ? { errors: { ground: [refusal('no-ground')(texts)] } } : { given },
  );

/** Three plain questions that determine the reason. */
export const holdFields = (datasets: readonly DatasetRow[], today: Temporal.PlainDate) =>
  checked(
    fields({
      dataset: choice({
        ...labelled('dataset'),
        values: datasets.map(({ id }) => id),
        labels: ({ dataset }) =>
          Object.fromEntries(datasets.map(({ id, number, title }) => [id, dataset.optionOf(number, title)])),
      }),
      reason: choice({
        ...labelled('reason'),
        values: REASONS,
        labels: ({ datasetCodes }) => capitalised(datasetCodes.reasons),
      }),
      who: text({
        ...labelled('who'),
        ...hinted('who'),
        max: WORDS_MAX,
        required: true,
        refused: { required: refusal('no-one') },
      }),
      since: day(labelled('since')),
    }),
    ({ since = today, ...given }, _, { texts }) =>
      Temporal.PlainDate.compare(since, today) > 0
        ? { errors: { since: [texts.dataset.refused['since-future']] } }
        : { given: { ...given, since } },
  );

export const titleFields = fields({
  title: text({
    ...labelled('title'),
    ...hinted('title'),
    max: TITLE_MAX,
    required: true,
    refused: { required: refusal('no-title') },
  }),
});

export const stageFields = fields({
  stage: choice({
    ...STAGE,
    refused: ({ dataset, datasetCodes }) =>
      dataset.refused['which-stage'](Object.values(datasetCodes.stageWords).flatMap(([word]) => word ?? [])),
  }),
});

export const licenceFields = fields({ licence: choice({ ...LICENCE, refused: refusal('which-licence') }) });

export const linkFields = fields({ link: page(true) });

export const endFields = fields({ end: choice(END), ground: ground(true) });

export const rhythmFields = fields({
  weeks: wholeNumber({
    ...labelled('weeks'),
    min: NEVER,
    max: WEEKS_MAX,
    read: (typed) => (saysNever(typed) ? NEVER : readCount(typed)),
    refused: ({ dataset }) => dataset.refused['which-rhythm'](WEEKS_MAX),
  }),
});

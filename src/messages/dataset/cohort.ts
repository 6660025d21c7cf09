import { type Message, message, said, type Text } from '../../chat/message.ts';
import { isPublished, statusOf } from '../../rituals/dataset/dataset.ts';
import type { CohortDataset } from '../../store/dataset/datasets.ts';
import type { Texts } from '../../texts/index.ts';

/** As many lines as people scroll through on a phone. */
const SHOWN = 60;

const firstLines = (
  datasets: readonly CohortDataset[],
  line: (dataset: CohortDataset) => Text,
  { dataset: words }: Texts,
): Text[] => {
  const others = datasets.length - SHOWN;
  return [...datasets.slice(0, SHOWN).map(line), ...(others > 0 ? [[words.cohort.others(others)]] : [])];
};

/** Title and public status only: obstacles are for the team. */
const statusLine = (dataset: CohortDataset, { dataset: words, datasetCodes: codes }: Texts): Text => [
  said(dataset.title),
  ` · ${dataset.team} · ${codes.statuses[statusOf(dataset)]}, `,
  dataset.end ? codes.ends[dataset.end] : words.step(codes.stages[dataset.stage]),
];

/** For people who work in the cohort. */
export const everyDataset = (datasets: readonly CohortDataset[], texts: Texts): Message => {
  const { all, noneYet } = texts.dataset.cohort;
  if (datasets.length === 0) return message({ text: [noneYet] });
  return message({ title: [all], list: firstLines(datasets, (one) => statusLine(one, texts), texts) });
};

const openedLine = (
  { title, team, licence, link, publishedOn }: CohortDataset,
  { dataset: words, datasetCodes: codes, dates }: Texts,
): Text => [
  said(title),
  ` · ${team}`,
  ...(publishedOn ? [` · ${words.cohort.onDay(dates.fullDay(publishedOn))}`] : []),
  ...(licence ? [` · ${codes.licences[licence]}`] : []),
  ...(link ? [' · ', { link, text: words.published }] : []),
];

/** For the community: what is already open, and nothing about the rest. */
export const publishedDatasets = (datasets: readonly CohortDataset[], texts: Texts): Message => {
  const { published, nonePublished } = texts.dataset.cohort;
  const open = datasets.filter(isPublished);
  if (open.length === 0) return message({ text: [nonePublished] });
  return message({ title: [published], list: firstLines(open, (one) => openedLine(one, texts), texts) });
};

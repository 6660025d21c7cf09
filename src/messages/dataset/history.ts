import { type Message, message, type Text } from '../../chat/message.ts';
import { durationsOf } from '../../rituals/dataset/durations.ts';
import { type DatasetRow, type HistoryLine, passagesOf } from '../../store/dataset/datasets.ts';
import type { Texts } from '../../texts/index.ts';
import { datasetSection, type DatasetReader } from './words.ts';

const durationLines = (
  dataset: DatasetRow,
  history: readonly HistoryLine[],
  { texts, today }: DatasetReader,
): Text[] => {
  const { access, agreement, opening } = durationsOf(passagesOf(history), {
    today,
    publishedOn: dataset.publishedOn,
  });
  const { durations } = texts.dataset;
  return [
    ...(access === undefined ? [] : [[durations.access(access)]]),
    ...(agreement === undefined ? [] : [[durations.agreement(agreement)]]),
    ...(opening === undefined ? [] : [[durations.opening(opening)]]),
  ];
};

const lineOf = (
  { on, kind, stage, by }: HistoryLine,
  { dataset: words, datasetCodes: codes, dates, engine }: Texts,
): Text => [
  `${dates.day(on)}${engine.colon()}${words.history.kinds[kind]} (${codes.stages[stage]}), ${words.history.by[by]}`,
];

/** Check-ins without news are many and tell nothing. */
const saysSomething = ({ kind }: HistoryLine): boolean => kind !== 'unchanged';

/** One dataset with its history: days and roles, no names. */
export const datasetHistory = (
  dataset: DatasetRow,
  history: readonly HistoryLine[],
  seen: DatasetReader,
): Message => {
  const { durations, history: words } = seen.texts.dataset;
  const list = durationLines(dataset, history, seen);
  return message(
    datasetSection(dataset, seen),
    ...(list.length > 0 ? [{ title: [durations.title], list }] : []),
    { title: [words.title], list: history.filter(saysSomething).map((line) => lineOf(line, seen.texts)) },
  );
};

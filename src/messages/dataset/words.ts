import { said, strong, type Section, type Text } from '../../chat/message.ts';
import { actorOf, statusOf, weeksSince } from '../../rituals/dataset/dataset.ts';
import type { DatasetRow } from '../../store/dataset/datasets.ts';
import type { Texts } from '../../texts/index.ts';

/** A dataset in words, for every message: public status, stage, and who acts next. */

export type DatasetReader = { texts: Texts; today: Temporal.PlainDate; as: 'eig' | 'mentor' };

export const stateOf = (
  { state, reason, since }: DatasetRow,
  { texts, today }: Pick<DatasetReader, 'texts' | 'today'>,
): string => {
  const weeks = weeksSince(since, today);
  const { states } = texts.dataset;
  const { reasons } = texts.datasetCodes;
  return state === 'underway' || !reason ? states.underway(weeks) : states[state](reasons[reason], weeks);
};

/** « Planifié · étape : vérifier le droit · bloqué depuis 5 semaines : le réseau » */
export const standingText = (dataset: DatasetRow, seen: Pick<DatasetReader, 'texts' | 'today'>): Text => {
  const { dataset: words, datasetCodes: codes } = seen.texts;
  const status = strong(codes.statuses[statusOf(dataset)]);
  if (dataset.end) return [status, ' · ', words.ended(codes.ends[dataset.end]), said(dataset.ground ?? '')];
  const where = [words.step(codes.stages[dataset.stage]), stateOf(dataset, seen)].join(' · ');
  return [status, ` · ${where}`, ...(dataset.who ? [' · ', words.who, ' ', said(dataset.who)] : [])];
};

/** The question of its stage, for people who can answer it. */
export const nextStep = ({ stage, end }: DatasetRow, { texts, as }: DatasetReader): Text[] => {
  if (end) return [];
  const { dataset: words, datasetCodes: codes } = texts;
  const turn = actorOf(stage);
  const whose = turn === as ? words.forYou : turn === 'mentor' ? words.forMentor : words.forTeam;
  return [[strong(whose), ' ', codes.questions[stage]]];
};

const publishedLines = (
  { link, licence, checkedOn, publishedOn }: DatasetRow,
  { dataset: words, datasetCodes: codes, dates }: Texts,
): Text[] => [
  ...(licence ? [[words.licence(codes.licences[licence])]] : []),
  ...(link
    ? [
        [
          { link, text: words.published },
          ...(checkedOn && publishedOn ? [`, ${words.checked(dates.day(checkedOn))}`] : []),
        ],
      ]
    : []),
];

export const titleOf = ({ number, title }: Pick<DatasetRow, 'number' | 'title'>): Text => [
  `${number}. `,
  said(title),
];

export const datasetSection = (dataset: DatasetRow, seen: DatasetReader): Section => ({
  title: titleOf(dataset),
  text: standingText(dataset, seen),
  list: [...nextStep(dataset, seen), ...publishedLines(dataset, seen.texts)],
});

export const datasetLine = (dataset: DatasetRow, seen: DatasetReader): Text => [
  ...titleOf(dataset),
  ' · ',
  ...standingText(dataset, seen),
];

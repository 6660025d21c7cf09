import { toCsv } from './files/csv.ts';
import { STAGES, weeksSince } from './rituals/dataset/dataset.ts';
import { type ExportedDataset, stagesOf } from './store/dataset/export.ts';
import type { Texts } from './texts/index.ts';

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const columnsIn = ({ datasetCodes: codes, dataset: { columns } }: Texts): string[] => [
  columns.challenge,
  columns.number,
  columns.title,
  columns.status,
  columns.stage,
  columns.state,
  columns.weeks,
  ...STAGES.map((stage) => capitalise(codes.stages[stage])),
  columns.published,
  columns.licence,
  columns.link,
  columns.end,
  columns.ground,
  columns.access,
  columns.agreement,
  columns.opening,
];

const rowOf = (exported: ExportedDataset, today: Temporal.PlainDate, { datasetCodes: codes }: Texts) => {
  const { dataset: one, challenge, status, access, agreement, opening } = exported;
  return [
    challenge,
    one.number,
    one.title,
    codes.statuses[status],
    codes.stages[one.stage],
    one.reason ? codes.reasons[one.reason] : null,
    one.end ? null : weeksSince(one.since, today),
    ...stagesOf(exported),
    one.publishedOn?.toString() ?? null,
    one.licence ? codes.licences[one.licence] : null,
    one.link,
    one.end ? codes.ends[one.end] : null,
    one.ground,
    access ?? null,
    agreement ?? null,
    opening ?? null,
  ];
};

/** A cohort's datasets for a spreadsheet: stage dates, waits, licence and link, without personal data. */
export const datasetCsv = (
  exported: readonly ExportedDataset[],
  today: Temporal.PlainDate,
  texts: Texts,
): string =>
  toCsv(
    columnsIn(texts),
    exported.map((one) => rowOf(one, today, texts)),
  );

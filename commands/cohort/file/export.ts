import { type File, message } from '../../../src/chat/message.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { datasetCsv } from '../../../src/dataset-csv.ts';
import { toCsv } from '../../../src/files/csv.ts';
import { writeYaml } from '../../../src/files/write-yaml.ts';
import { isoWeek } from '../../../src/rituals/time/calendar.ts';
import { cohortKeys } from '../../../src/messages/cohort/keys.ts';
import { titleOf } from '../../../src/messages/milestone/words.ts';
import { handedOut } from '../../../src/rituals/cohort-file/index.ts';
import { isForAll } from '../../../src/rituals/milestone/milestone.ts';
import { timelineOf } from '../../../src/rituals/milestone/timeline.ts';
import { weeklyCounts } from '../../../src/store/log/activity-counts.ts';
import { exportDatasets } from '../../../src/store/dataset/export.ts';
import { exportCohort } from '../../../src/store/cohort-file/export.ts';
import { readTimeline } from '../../../src/store/milestone/milestones.ts';
import { type Target, theirCohort } from '../find.ts';
import { noteAndLog } from '../write.ts';

type Cell = string | number | null;
type Table = { name: string; columns: readonly string[]; rows: Cell[][] };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same rows twice: for spreadsheets, with formulas defused, and for programs. */
const bothOf = ({ name, columns, rows }: Table): File[] => [
  { name: `${name}.csv`, type: 'text/csv', bytes: encode(toCsv(columns, rows)) },
  {
    name: `${name}.json`,
    type: 'application/json',
    bytes: encode(
      JSON.stringify(
        rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
        null,
        1,
      ),
    ),
  },
];

const datasetFiles = async ({ scope, cohort, today }: Target, { texts }: Tools): Promise<File[]> => {
  const exported = await exportDatasets(scope.tx, cohort.slug, today);
  const name = texts.cohortRun.exports.names.datasets;
  const json = exported.map(({ challenge, dataset, status, reached, access, agreement, opening }) => ({
    challenge,
    number: dataset.number,
    title: dataset.title,
    status,
    stage: dataset.stage,
    state: dataset.state,
    reason: dataset.reason,
    since: dataset.since.toString(),
    published_on: dataset.publishedOn?.toString() ?? null,
    licence: dataset.licence,
    link: dataset.link,
    end: dataset.end,
    ground: dataset.ground,
    reached: Object.fromEntries([...reached].map(([stage, day]) => [stage, day.toString()])),
    days: { access: access ?? null, agreement: agreement ?? null, opening: opening ?? null },
  }));
  return [
    { name: `${name}.csv`, type: 'text/csv', bytes: encode(datasetCsv(exported, today, texts)) },
    { name: `${name}.json`, type: 'application/json', bytes: encode(JSON.stringify(json, null, 1)) },
  ];
};

/** Owners are exported as roles: neither the person in charge nor what a team wrote for itself is. */
const milestonesOf = async ({ scope }: Target, { texts }: Tools): Promise<Table> => {
  const timeline = await readTimeline(scope);
  const teams = new Map(timeline.teams.map(({ id, name }) => [id, name]));
  const { names, milestoneColumns } = texts.cohortRun.exports;
  return {
    name: names.milestones,
    columns: milestoneColumns,
    rows: timelineOf(timeline)
      .filter(isForAll)
      .map(({ challengeId, title, slug, on, state, owner }) => [
        (challengeId && teams.get(challengeId)) ?? null,
        titleOf({ title, slug }, texts),
        on.toString(),
        state,
        owner,
      ]),
  };
};

const countsOf = async ({ scope }: Target, { texts }: Tools): Promise<Table> => {
  const { names, countColumns } = texts.cohortRun.exports;
  const counts = await weeklyCounts(scope);
  return {
    name: names.counts,
    columns: countColumns,
    rows: counts.map(({ monday, type, count }) => [isoWeek(monday), type, count]),
  };
};

/** The cohort as a file, and the programme's counts, without any column about a person. */
export const exportAll = actOn(theirCohort, {
  name: 'cohort-export',
  key: cohortKeys.export,
  verb: ({ cohortRun }) => cohortRun.verbs.export,
  logs: ['cohort.exported'],
  async handle({ about: target, call }, tools) {
    const { scope, cohort } = target;
    const yaml = writeYaml(handedOut(await exportCohort(scope)));
    const files: File[] = [
      { name: `${cohort.slug}.yml`, type: 'application/yaml', bytes: encode(yaml) },
      ...(await datasetFiles(target, tools)),
      ...bothOf(await milestonesOf(target, tools)),
      ...bothOf(await countsOf(target, tools)),
    ];
    const note = { what: 'exported', facts: {} } as const;
    return {
      answer: { reply: { ...message({ text: [tools.texts.cohortRun.exports.text] }), files } },
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.exported' } }, tools)),
    };
  },
});

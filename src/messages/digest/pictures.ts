import { type Message, message, type Section } from '../../chat/message.ts';
import { type Chart, isEmpty, type Series, withinLimits } from '../../charts/chart.ts';
import { drawCharts } from '../../charts/draw.ts';
import { isoWeek, mondayIn, mondayOf } from '../../rituals/time/calendar.ts';
import { type Phase, PHASES, type Stage, STAGES } from '../../rituals/dataset/dataset.ts';
import { type Fact, type Facts, type Period, PICTURE_WEEKS } from '../../rituals/digest/digest.ts';
import { OWNERS } from '../../rituals/milestone/template.ts';
import { digestOf } from '../../store/digest/pages.ts';
import type { Scope } from '../../store/core/scope.ts';
import { stagesByWeek } from '../../store/digest/weekly-totals.ts';
import type { Texts } from '../../texts/index.ts';
import { defineMessage, type Reader } from '../define.ts';
import { isLargeEnough, ofItsPage } from './part.ts';
import { ofWholeCohort, openMilestones } from './milestones.ts';
import type { Page } from './part.ts';

const PHASE_NAMES: readonly Phase[] = ['access', 'agreement', 'preparation', 'publication', 'open'];

const DATA = 'picture-data';
const MILESTONES = 'picture-milestones';

const weeksAhead = (today: Temporal.PlainDate): Temporal.PlainDate[] =>
  Array.from({ length: PICTURE_WEEKS.ahead }, (_, at) => mondayOf(today).add({ weeks: at }));

const milestonesAhead = async (scope: Scope, today: Temporal.PlainDate): Promise<Fact[]> => {
  const weeks = new Set(weeksAhead(today).map((week) => week.toString()));
  const isOurs = await ofWholeCohort(scope, today);
  const ahead = (await openMilestones(scope)).filter(
    (one) => isOurs(one) && weeks.has(mondayOf(one.on).toString()),
  );
  const byWeek = Map.groupBy(ahead, ({ owner, on }) => `${owner} ${mondayOf(on).toString()}`);
  return [...byWeek].map(([key, all]) => {
    const [what = '', since = ''] = key.split(' ');
    return { what, since, count: all.length };
  });
};

/** Data of the pictures besides the weekly totals; none for a cohort too small for numbers. */
export const gatherPictures = async (scope: Scope, { today }: Period): Promise<Facts> => ({
  [DATA]: (await isLargeEnough(scope, today)) ? [{ what: 'stages' }] : [],
  [MILESTONES]: await milestonesAhead(scope, today),
});

const weekName = (week: string, { digest }: Texts): string => digest.pictures.shortWeek(week.slice(6));

type ByWeek = { weeks: readonly string[]; totals: ReadonlyMap<string, number> };

const stagesIn = async ({ week, facts }: Page, { scope }: Reader): Promise<ByWeek> => {
  const from = mondayIn(week).subtract({ weeks: PICTURE_WEEKS.back - 1 });
  const rows = facts[DATA]?.length ? await stagesByWeek(scope, isoWeek(from), week) : [];
  return {
    weeks: [...new Set(rows.map((row) => row.week))],
    totals: new Map(rows.map(({ week: one, what, total }) => [`${one} ${what}`, total])),
  };
};

type Named = { name: string; stages: readonly (Stage | 'ended')[] };

const seriesOf = ({ weeks, totals }: ByWeek, all: readonly Named[]): Series[] =>
  all.map(({ name, stages }, shade) => ({
    name,
    shade,
    values: weeks.map((week) =>
      stages.reduce((sum, stage) => sum + (totals.get(`${week} stage:${stage}`) ?? 0), 0),
    ),
  }));

const phasesIn = ({ digest }: Texts): Named[] => [
  ...PHASE_NAMES.map((phase) => ({ name: digest.pictures.phases[phase], stages: PHASES[phase] })),
  { name: digest.data.ended, stages: ['ended'] },
];

const stagesNamed = ({ digest, datasetCodes }: Texts): Named[] => [
  ...STAGES.map((stage) => ({ name: datasetCodes.stages[stage], stages: [stage] })),
  { name: digest.data.ended, stages: ['ended'] },
];

/** The picture has one colour per phase; its words say each stage. */
const dataPicture = async (page: Page, reader: Reader): Promise<Picture> => {
  const { texts } = reader;
  const { pictures } = texts.digest;
  const found = await stagesIn(page, reader);
  const frame = { columns: found.weeks.map((week) => weekName(week, texts)), counts: pictures.datasets };
  return {
    what: pictures.data,
    chart: { ...frame, series: seriesOf(found, phasesIn(texts)) },
    inDetail: { ...frame, series: seriesOf(found, stagesNamed(texts)).filter(isUsed) },
  };
};

const isUsed = ({ values }: Series): boolean => values.some((value) => value > 0);

/** The milestones of the coming weeks, by owner. */
const milestonesChart = ({ facts, sentOn }: Page, { texts }: Reader): Chart => {
  const weeks = weeksAhead(sentOn);
  const ahead = facts[MILESTONES] ?? [];
  return {
    columns: weeks.map(({ day, month }) => texts.digest.pictures.day(day, month)),
    series: OWNERS.map((owner) => ({
      name: texts.digest.pictures.owners[owner],
      values: weeks.map(
        (week) => ahead.find(({ what, since }) => what === owner && since === week.toString())?.count ?? 0,
      ),
    })),
    counts: texts.digest.pictures.count,
  };
};

/** The same figures in words, for people who do not see the picture. */
const inWords = (what: string, { columns, series }: Chart, { digest }: Texts): string =>
  digest.pictures.said(
    what,
    columns,
    series.map(({ name, values }) => digest.pictures.row(name, values)),
  );

/** `inDetail`: more than the picture can show, for its words. */
type Picture = { what: string; chart: Chart; inDetail?: Chart };

const sectionOf = (
  { what, chart, inDetail = chart }: Picture,
  png: Uint8Array | undefined,
  texts: Texts,
): Section => ({
  title: [what],
  ...(png
    ? { image: { png, alt: [inWords(what, inDetail, texts)] } }
    : { text: [texts.digest.pictures.noData] }),
});

const picturesOf = async (page: Page, reader: Reader): Promise<Message> => {
  const { pictures: words } = reader.texts.digest;
  const all: Picture[] = [
    await dataPicture(page, reader),
    { what: words.milestones, chart: milestonesChart(page, reader) },
  ].map((one: Picture) => ({ ...one, chart: withinLimits(one.chart, words.others) }));
  const drawable = all.filter(({ chart }) => !isEmpty(chart));
  const drawn = drawable.length > 0 ? await drawCharts(drawable.map(({ chart }) => chart)) : [];
  return message(...all.map((one) => sectionOf(one, drawn[drawable.indexOf(one)], reader.texts)));
};

/** Two pictures in the page's thread, or for people who ask for them. */
export const digestPictures = defineMessage({
  kind: 'digest-pictures',
  shows: ofItsPage,
  async render(week, reader) {
    const page = await digestOf(reader.scope, week);
    return page && picturesOf(page, reader);
  },
});

import { type Message, message, type Section } from '../../chat/message.ts';
import { type Chart, isEmpty, withinLimits } from '../../charts/chart.ts';
import { drawCharts } from '../../charts/draw.ts';
import { isoWeek, mondayIn, mondayOf } from '../../rituals/time/calendar.ts';
import { STAGES } from '../../rituals/dataset/dataset.ts';
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

const dataChart = async ({ week, facts }: Page, { scope, texts }: Reader): Promise<Chart> => {
  const { data, pictures } = texts.digest;
  const from = mondayIn(week).subtract({ weeks: PICTURE_WEEKS.back - 1 });
  const rows = facts[DATA]?.length ? await stagesByWeek(scope, isoWeek(from), week) : [];
  const weeks = [...new Set(rows.map((row) => row.week))];
  const series = [...STAGES, 'ended' as const].map((stage) => ({
    name: stage === 'ended' ? data.ended : texts.datasetCodes.stages[stage],
    values: weeks.map(
      (one) => rows.find((row) => row.week === one && row.what === `stage:${stage}`)?.total ?? 0,
    ),
  }));
  return { columns: weeks.map((one) => weekName(one, texts)), series, counts: pictures.datasets };
};

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

type Picture = { what: string; chart: Chart };

const sectionOf = ({ what, chart }: Picture, png: Uint8Array | undefined, texts: Texts): Section => ({
  title: [what],
  ...(png
    ? { image: { png, alt: [inWords(what, chart, texts)] } }
    : { text: [texts.digest.pictures.noData] }),
});

const picturesOf = async (page: Page, reader: Reader): Promise<Message> => {
  const { pictures: words } = reader.texts.digest;
  const all: Picture[] = [
    { what: words.data, chart: await dataChart(page, reader) },
    { what: words.milestones, chart: milestonesChart(page, reader) },
  ].map(({ what, chart }) => ({ what, chart: withinLimits(chart, words.others) }));
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

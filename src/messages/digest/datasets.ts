import type { Fact } from '../../rituals/digest/digest.ts';
import {
  ENDS,
  type End,
  REASONS,
  type Reason,
  STAGES,
  type Stage,
  weeksSince,
} from '../../rituals/dataset/dataset.ts';
import { blocksOf, stageCounts } from '../../store/dataset/datasets.ts';
import { arrivalsAtStages, publishedBetween, publishedDataset } from '../../store/digest/page-facts.ts';
import type { Texts } from '../../texts/index.ts';
import { said } from '../../chat/message.ts';
import { dayOrFallback, isLargeEnough, type Line, type Part } from './part.ts';
import { teamSignature } from './words.ts';

const isReason = (code: string): code is Reason => REASONS.some((reason) => reason === code);

const ENDED = 'ended';

/**
 * Obstacles of datasets by reason, with the longest wait. No team is named, since an obstacle may be one team's alone.
 * Not shown for two teams, because everybody would know which.
 */
export const datasetBlocks: Part = {
  name: 'dataset-blocks',
  async gather(scope, { today }) {
    if (!(await isLargeEnough(scope, today))) return [];
    const blocks = await blocksOf(scope);
    return blocks.map(({ reason, count, since }) => ({ what: reason, count, since: since.toString() }));
  },
  say: ([...facts], { texts, on }) => {
    const waits = facts.flatMap(({ what, count = 1, since }) =>
      isReason(what)
        ? [
            texts.digest.asked.wait(
              texts.datasetCodes.reasons[what],
              count,
              weeksSince(dayOrFallback(since, on), on),
            ),
          ]
        : [],
    );
    const lines: Line[] = waits.length > 0 ? [{ brief: [texts.digest.asked.datasets(waits)] }] : [];
    return Promise.resolve(lines);
  },
};

const placeOf = (code: string, { datasetCodes: { stages, ends }, digest }: Texts): string => {
  const stage = STAGES.find((one) => one === code);
  const end = ENDS.find((one) => one === code);
  if (stage) return stages[stage];
  return end ? ends[end] : digest.data.ended;
};

const ORDER: readonly (Stage | End | typeof ENDED)[] = [...STAGES, ...ENDS, ENDED];
const rankOf = ({ what }: Fact): number => ORDER.findIndex((code) => code === what);

/** Closest to publication first. */
const countLines = (facts: readonly Fact[], texts: Texts): string[] =>
  facts
    .toSorted((a, b) => rankOf(b) - rankOf(a))
    .map(({ what, count = 0 }) => texts.digest.data.count(count, placeOf(what, texts)));

const isNearlyOpen = ({ what }: Fact): boolean =>
  ORDER.findIndex((code) => code === what) >= ORDER.indexOf('validation');

const totalOf = (facts: readonly Fact[]): number => facts.reduce((sum, { count = 0 }) => sum + count, 0);

const isClosed = ({ what }: Fact): boolean => what === ENDED || ENDS.some((end) => end === what);

/** On one screen, those nearly open, then how many come before, and how many are closed; every stage in the thread. */
const stagesLine = (facts: readonly Fact[], texts: Texts): Line => {
  const { stages, upstream, closed } = texts.digest.data;
  const ended = totalOf(facts.filter(isClosed));
  const others = facts.filter((fact) => !isClosed(fact));
  const near = others.filter(isNearlyOpen);
  const before = totalOf(others) - totalOf(near);
  const short = [
    ...countLines(near, texts),
    ...(before > 0 ? [upstream(before)] : []),
    ...(ended > 0 ? [closed(ended)] : []),
  ];
  return { brief: [stages(short)], full: [stages(countLines(facts, texts))] };
};

/** Datasets per stage for a whole cohort, but not for two teams. */
export const datasetStages: Part = {
  name: 'dataset-stages',
  async gather(scope, { today }) {
    if (!(await isLargeEnough(scope, today))) return [];
    const counts = await stageCounts(scope);
    const ended = counts.reduce((sum, one) => sum + one.ended, 0);
    return [
      ...counts.filter(({ count }) => count > 0).map(({ stage, count }) => ({ what: stage, count })),
      ...(ended > 0 ? [{ what: ENDED, count: ended }] : []),
    ];
  },
  say: (facts, { texts }) => Promise.resolve(facts.length > 0 ? [stagesLine(facts, texts)] : []),
};

export const datasetMoves: Part = {
  name: 'dataset-moves',
  async gather(scope, { monday, sunday, today }) {
    if (!(await isLargeEnough(scope, today))) return [];
    const moves = await arrivalsAtStages(scope, monday, sunday);
    return moves.map(({ stage, count }) => ({ what: stage, count }));
  },
  say: (facts, { texts }) =>
    Promise.resolve(facts.length > 0 ? [{ brief: [texts.digest.data.moves(countLines(facts, texts))] }] : []),
};

/** Opened this week, to their team's credit; already public. */
export const datasetsPublished: Part = {
  name: 'datasets-published',
  gather: async (scope, { since, sunday }) =>
    (await publishedBetween(scope, since, sunday)).map(({ id }) => ({ what: 'published', id })),
  async say(facts, { scope, texts }) {
    const lines: Line[] = [];
    for (const { id = '' } of facts) {
      const dataset = await publishedDataset(scope, id);
      if (!dataset) continue;
      const title = dataset.link ? { link: dataset.link, text: dataset.title } : said(dataset.title);
      lines.push({ brief: [texts.digest.news.published, ' ', title, ...teamSignature(dataset.team, texts)] });
    }
    return lines;
  },
};

/** Numbers over a few columns: one stacked bar per column, one colour per series. */
/** `shade`: its colour in every picture, whatever the others; by default, its place. */
export type Series = { name: string; values: readonly number[]; shade?: number };
export type Chart = {
  columns: readonly string[];
  series: readonly Series[];
  counts: string;
};

/** More colours cannot be told apart, so the rest is merged into one series. */
export const SERIES_MAX = 6;
/** As many as fit without rotated labels. */
const COLUMNS_MAX = 16;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sumOfSeries = (all: readonly Series[], name: string, columns: number): Series => ({
  name,
  values: Array.from({ length: columns }, (_, at) => sum(all.map(({ values }) => values[at] ?? 0))),
});

/** The last columns and a readable number of series: the smallest are merged under one name. */
export const withinLimits = ({ series, columns, ...chart }: Chart, others: string): Chart => {
  const from = Math.max(0, columns.length - COLUMNS_MAX);
  const cut = series
    .map((one) => ({ ...one, values: one.values.slice(from) }))
    .filter(({ values }) => sum(values) > 0);
  const shown = columns.slice(from);
  if (cut.length <= SERIES_MAX) return { ...chart, columns: shown, series: cut };
  const largest = new Set(cut.toSorted((a, b) => sum(b.values) - sum(a.values)).slice(0, SERIES_MAX - 1));
  const [kept, left] = [cut.filter((one) => largest.has(one)), cut.filter((one) => !largest.has(one))];
  return { ...chart, columns: shown, series: [...kept, sumOfSeries(left, others, shown.length)] };
};

export const isEmpty = ({ series }: Chart): boolean => series.every(({ values }) => sum(values) === 0);

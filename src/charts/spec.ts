import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Series } from './chart.ts';

/** Chart → vega-lite specification. Pure; the data is inside, because nothing may be loaded. */

/** From pale to deep, to show an order; each also has its number written on it. */
const COLOURS = ['#fde725', '#7ad151', '#22a884', '#2a788e', '#414487', '#440154'];
/** From this colour on, white text is more readable than black. */
const DEEP = 3;

const INK = '#1d1d1b';
/** Narrow, with large words: still readable on a phone, which shows it at three quarters of its size. */
const SIZE = { width: 440, height: 280 };
const FONT = 15;

/** A colour of its own if it has one, or else spread over the whole scale, even for a few. */
const shadeOf = ({ shade }: Series, at: number, of: number): number => {
  if (shade !== undefined) return Math.min(shade, COLOURS.length - 1);
  return of <= 1 ? DEEP : Math.round((at * (COLOURS.length - 1)) / (of - 1));
};

const chartRows = ({ columns, series }: Chart) =>
  series.flatMap((one, rank) =>
    columns.map((column, at) => ({
      column,
      name: one.name,
      rank,
      value: one.values[at] ?? 0,
      label: one.values[at] ? String(one.values[at]) : '',
      ink: shadeOf(one, rank, series.length) >= DEEP ? '#ffffff' : INK,
    })),
  );

const axis = { labelColor: INK, titleColor: INK, tickColor: INK, domainColor: INK };

const height = { field: 'value', type: 'quantitative', stack: 'zero' } as const;

const barsOf = ({ series, counts }: Chart) => {
  const names = series.map(({ name }) => name);
  return {
    mark: { type: 'bar' as const, stroke: '#ffffff' },
    encoding: {
      y: { ...height, title: counts, axis: { ...axis, tickMinStep: 1, gridColor: '#e2e2de' } },
      color: {
        field: 'name',
        type: 'nominal' as const,
        title: null,
        sort: names,
        scale: {
          domain: names,
          range: series.map((one, at) => COLOURS[shadeOf(one, at, names.length)] ?? INK),
        },
        legend: {
          orient: 'bottom' as const,
          columns: 2,
          labelColor: INK,
          labelLimit: 220,
          symbolType: 'square' as const,
          symbolSize: 160,
        },
      },
    },
  };
};

const NUMBERS = {
  mark: { type: 'text', fontSize: FONT - 1, fontWeight: 600 },
  encoding: {
    y: { ...height, bandPosition: 0.5 },
    text: { field: 'label', type: 'nominal' },
    detail: { field: 'name', type: 'nominal' },
    color: { field: 'ink', type: 'nominal', scale: null },
  },
} as const;

export const specOf = (chart: Chart): TopLevelSpec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  ...SIZE,
  background: '#ffffff',
  padding: 16,
  data: { values: chartRows(chart) },
  encoding: {
    x: {
      field: 'column',
      type: 'ordinal',
      sort: null,
      title: null,
      axis: { ...axis, labelAngle: 0, labelOverlap: true },
    },
    order: { field: 'rank', type: 'quantitative' },
  },
  layer: [barsOf(chart), NUMBERS],
  config: {
    font: 'Inter',
    view: { stroke: null },
    axis: { labelFontSize: FONT, titleFontSize: FONT },
    legend: { labelFontSize: FONT },
  },
});

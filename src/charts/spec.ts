import type { TopLevelSpec } from 'vega-lite';
import type { Chart } from './chart.ts';

/** Chart → vega-lite specification. Pure; the data is inside, because nothing may be loaded. */

/** From pale to deep, to show an order; each also has its number written on it. */
const COLOURS = [
  '#fde725',
  '#c8e020',
  '#90d743',
  '#5ec962',
  '#35b779',
  '#20a486',
  '#21918c',
  '#287c8e',
  '#31688e',
  '#3b528b',
  '#443983',
  '#440154',
];
/** From this colour on, white text is more readable than black. */
const DEEP = 6;

const INK = '#1d1d1b';
const SIZE = { width: 640, height: 300 };

/** Spread over the whole scale, even for a few. */
const shadeAt = (at: number, of: number): number =>
  of <= 1 ? DEEP + 1 : Math.round((at * (COLOURS.length - 1)) / (of - 1));

const chartRows = ({ columns, series }: Chart) =>
  series.flatMap(({ name, values }, rank) =>
    columns.map((column, at) => ({
      column,
      name,
      rank,
      value: values[at] ?? 0,
      label: values[at] ? String(values[at]) : '',
      ink: shadeAt(rank, series.length) >= DEEP ? '#ffffff' : INK,
    })),
  );

const axis = { labelColor: INK, titleColor: INK, tickColor: INK, domainColor: INK };

export const specOf = (chart: Chart): TopLevelSpec => {
  const names = chart.series.map(({ name }) => name);
  const y = { field: 'value', type: 'quantitative', stack: 'zero' } as const;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...SIZE,
    background: '#ffffff',
    padding: 16,
    data: { values: chartRows(chart) },
    encoding: {
      x: { field: 'column', type: 'ordinal', sort: null, title: null, axis: { ...axis, labelAngle: 0 } },
      order: { field: 'rank', type: 'quantitative' },
    },
    layer: [
      {
        mark: { type: 'bar', stroke: '#ffffff' },
        encoding: {
          y: { ...y, title: chart.counts, axis: { ...axis, tickMinStep: 1, gridColor: '#e2e2de' } },
          color: {
            field: 'name',
            type: 'nominal',
            title: null,
            sort: names,
            scale: { domain: names, range: names.map((_, at) => COLOURS[shadeAt(at, names.length)] ?? INK) },
            legend: { labelColor: INK, labelLimit: 320, symbolType: 'square', values: names.toReversed() },
          },
        },
      },
      {
        mark: { type: 'text', fontSize: 11, fontWeight: 600 },
        encoding: {
          y: { ...y, bandPosition: 0.5 },
          text: { field: 'label', type: 'nominal' },
          detail: { field: 'name', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
    config: {
      font: 'Inter',
      view: { stroke: null },
      axis: { labelFontSize: 12, titleFontSize: 12 },
      legend: { labelFontSize: 12 },
    },
  };
};

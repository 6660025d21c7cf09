import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type Loader, parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Chart } from './chart.ts';
import { specOf } from './spec.ts';

/** The process that draws, then ends. Nothing else loads its libraries. */

const fontPath = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${name}.ttf`));

// Without a font of ours, a bare machine silently draws no text.
const FONTS = [fontPath('400Regular/Inter_400Regular'), fontPath('600SemiBold/Inter_600SemiBold')];
/** Twice the size in points: sharp on a phone. */
const ZOOM = 2;

const refuseReading = (): Promise<never> => Promise.reject(new Error('a chart reads nothing from outside'));
/** The default loader opens files and addresses. */
const refusingLoader: Loader = {
  load: refuseReading,
  sanitize: refuseReading,
  http: refuseReading,
  file: refuseReading,
};

const svgOf = async (chart: Chart): Promise<string> => {
  const view = new View(parse(compile(specOf(chart)).spec), { renderer: 'none', loader: refusingLoader });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
};

const pngOf = (svg: string): Uint8Array =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: ZOOM },
  })
    .render()
    .asPng();

const drawCharts = async (charts: readonly Chart[]): Promise<void> => {
  const drawn: Uint8Array[] = [];
  for (const chart of charts) drawn.push(new Uint8Array(pngOf(await svgOf(chart))));
  process.send?.(drawn, undefined, undefined, () => process.disconnect?.());
};

process.once('message', (charts: readonly Chart[]) => void drawCharts(charts));

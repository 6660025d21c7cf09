import { describe, expect, it } from 'vitest';
import { type Chart, isEmpty, withinLimits } from '../../src/charts/chart.ts';
import { z } from 'zod';
import { drawCharts } from '../../src/charts/draw.ts';
import { specOf } from '../../src/charts/spec.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const aChart = (given: Partial<Chart> = {}): Chart => ({
  columns: ['S46', 'S47'],
  series: [
    { name: 'préparer les fichiers', values: [1, 2] },
    { name: 'le publier', values: [0, 1] },
  ],
  counts: 'jeux de données',
  ...given,
});

const many = (count: number): Chart =>
  aChart({ series: Array.from({ length: count }, (_, at) => ({ name: `série ${at}`, values: [at, 1] })) });

const total = ({ series }: Chart): number =>
  series.flatMap(({ values }) => values).reduce((a, b) => a + b, 0);

/** Width and height, from the PNG header. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const EMPTY = aChart({ columns: [], series: [] });
const CUT = withinLimits(many(500), 'autres');

/** In one process, which takes half a second to load its libraries. */
const CHARTS = [aChart(), aChart(), aChart({ counts: 'jeux de donnees' }), EMPTY, CUT];
const drawn = () => drawCharts(CHARTS);

describe('a chart', () => {
  it('is a picture, always the same for the same figures', async () => {
    const [first, second] = await drawn();
    expect(first?.slice(0, 8)).toEqual(PNG);
    expect(first).toEqual(second);
    expect(drawCharts(structuredClone(CHARTS))).toBe(drawn());
  });

  it('writes its words: without its font a picture is the same whatever it says', async () => {
    const [said, , otherwise] = await drawn();
    expect(said).not.toEqual(otherwise);
  });

  it('is drawn all the same with nothing in it, and is known to be empty', async () => {
    expect(isEmpty(EMPTY)).toBe(true);
    expect(isEmpty(aChart({ series: [{ name: 'rien', values: [0, 0] }] }))).toBe(true);
    const [, , , png] = await drawn();
    expect(png?.slice(0, 8)).toEqual(PNG);
  });

  it('with 500 series keeps the largest, and puts the others together: nothing is lost', async () => {
    expect(CUT.series).toHaveLength(6);
    expect(CUT.series.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 5 }, (_, at) => `série ${495 + at}`),
      'autres',
    ]);
    expect(total(CUT)).toBe(total(many(500)));
    const png = (await drawn()).at(-1);
    const [width, height] = sizeOf(png ?? new Uint8Array());
    expect(Math.max(width, height)).toBeLessThan(2200);
  });

  it('shows the last columns only, and no series of which nothing is left', () => {
    const columns = Array.from({ length: 30 }, (_, at) => `S${at}`);
    const old = { name: 'ancienne', values: columns.map((_, at) => (at < 10 ? 1 : 0)) };
    const all = { name: 'toutes', values: columns.map(() => 1) };
    const cut = withinLimits(aChart({ columns, series: [old, all] }), 'autres');
    expect(cut.columns).toEqual(columns.slice(14));
    expect(cut.series).toEqual([{ name: 'toutes', values: Array.from({ length: 16 }, () => 1) }]);
  });

  it('gives a phase the same colour whatever the others, and never more than six', () => {
    const phases = Array.from({ length: 6 }, (_, shade) => ({
      name: `phase ${shade}`,
      values: [1, 1],
      shade,
    }));
    const coloursOf = (chart: Chart) => {
      const said = JSON.stringify(specOf(chart));
      const [, domain = '', range = ''] = /"domain":(\[[^\]]*\]),"range":(\[[^\]]*\])/.exec(said) ?? [];
      const [names, colours] = [
        z.array(z.string()).parse(JSON.parse(domain)),
        z.array(z.string()).parse(JSON.parse(range)),
      ];
      return new Map(names.map((name, at) => [name, colours[at]]));
    };
    const all = coloursOf(aChart({ series: phases }));
    expect(new Set(all.values()).size).toBe(6);
    const some = coloursOf(aChart({ series: phases.filter((_, at) => at % 2 === 1) }));
    for (const [name, colour] of some) expect(colour).toBe(all.get(name));
  });
});

import { expect, it } from 'vitest';
import { percentOf, renderTravel } from '../../../../src/web/sandbox/clock/travel.ts';

const at = (day: number) => Temporal.Instant.from(`2026-11-${day}T10:00:00Z`);
const way = { from: at(23), to: at(27), at: at(24) };

it('says where a move is, as a time and as a part of the way', async () => {
  expect(percentOf(way)).toBe(25);
  expect(percentOf({ ...way, to: at(23) })).toBe(100);
  const html = String(await renderTravel(way, 'Europe/Paris', 'fr'));
  expect(html).toContain('En chemin : mardi 24 novembre à 11:00');
  expect(html).toContain('value="25"');
  expect(renderTravel(undefined, 'Europe/Paris', 'fr')).toBe('');
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import type { CohortFile } from '../../src/rituals/cohort-file/index.ts';
import { BUDGET } from '../../src/rituals/people/proactive-budget.ts';
import { makeWorld } from '../fixtures/world.ts';

/** The demo cohort's datasets and milestones, without its stand-ups. */
const demo = (): CohortFile => {
  const read = readCohortFile(readFileSync('demo/cohort.yml', 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { ...read.file, rituals: [] };
};

describe('two weeks of the demo cohort', () => {
  it('end to end: everyone within their hours and their budget, and sponsors left alone', async () => {
    const world = await makeWorld({
      file: demo(),
      now: '2026-11-23T07:00:00+01:00',
      until: '2026-12-06T20:00:00+01:00',
    });
    const counts = await world.db.query.proactiveCounts.findMany();
    expect(counts.length).toBeGreaterThan(30);
    for (const { sent } of counts) expect(sent).toBeLessThanOrEqual(BUDGET.aDay);
    const zoneOf = (as: string) =>
      ['e15', 'e16', 'e17', 'm9'].includes(as) ? 'Indian/Reunion' : 'Europe/Paris';
    for (const as of ['e01', 'e15', 'e26', 'm1', 'm9', 'c1', 'e32']) {
      const said = (await world.read(as)).filter(({ from }) => from !== as);
      expect(said.some(({ text }) => /où en est-on|where does it stand|Vos jalons/.test(text))).toBe(true);
      for (const { at } of said) {
        const local = Temporal.Instant.from(at).toZonedDateTimeISO(zoneOf(as));
        expect(local.dayOfWeek).toBeLessThanOrEqual(5);
        expect(
          local.toPlainTime().toString() >= '08:30:00' && local.toPlainTime().toString() < '19:00:00',
        ).toBe(true);
      }
    }
    for (const as of ['s1', 's12']) expect(await world.texts(as)).toEqual([]);
    expect(await world.texts('a1')).toEqual([expect.stringContaining('je suis Ritournelle')]);
    expect((await world.db.query.deliveries.findMany()).filter(({ state }) => state === 'parked')).toEqual(
      [],
    );
  }, 240_000);
});

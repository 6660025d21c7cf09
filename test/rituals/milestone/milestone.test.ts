import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { farewellOn, monthsOf, phaseOn, tenLines } from '../../../src/rituals/challenge/challenge.ts';
import { catalogueSlug } from '../../../src/rituals/dataset/catalogue-link.ts';
import { durationsOf } from '../../../src/rituals/dataset/durations.ts';
import { statusOf } from '../../../src/rituals/dataset/dataset.ts';
import { nudgeDays, REST } from '../../../src/rituals/milestone/nudges.ts';
import { stepsOf, TEMPLATES } from '../../../src/rituals/milestone/template.ts';
import { timelineOf } from '../../../src/rituals/milestone/timeline.ts';
import { LOCALES } from '../../../src/texts/index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const DATES = { startsOn: day('2026-09-14'), endsOn: day('2027-07-13') };
const STEPS = TEMPLATES['eig-10-months'];

describe('the template', () => {
  test('has names that are said in both languages, and waits only for steps that exist', () => {
    const slugs: string[] = STEPS.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { milestone } of LOCALES)
      for (const { slug, checklist = [] } of stepsOf('eig-10-months')) {
        expect(milestone.titles[slug], slug).toBeTypeOf('string');
        for (const item of checklist) expect(milestone.checklists[item], item).toBeTypeOf('string');
      }
    for (const { after = [] } of stepsOf('eig-10-months'))
      for (const other of after) expect(slugs).toContain(other);
  });

  test('puts nothing before what it waits for, whatever day a programme begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (offset) => {
        const startsOn = day('2025-01-01').add({ days: offset });
        const calendar = {
          startsOn,
          endsOn: startsOn.add({ months: 10 }),
          zone: 'Europe/Paris',
          holidays: 'FR',
        } as const;
        const team = { ...calendar, id: 'x', slug: 'x', name: 'x', inCharge: null };
        const all = timelineOf({
          steps: stepsOf('eig-10-months'),
          cohort: calendar,
          teams: [team],
          arrivals: [],
          kept: [],
        });
        for (const one of all)
          for (const other of all.filter(({ slug }) => one.after.includes(slug)))
            expect(
              Temporal.PlainDate.compare(other.on, one.on),
              `${other.slug} before ${one.slug}`,
            ).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reminders', () => {
  test('whatever the days that call for one, are a week apart and on working days, and leave none out for more than two weeks', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 300 }).map((n) => day('2026-09-14').add({ days: n })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 0, max: 100 })), (triggers, last) => {
        const before = last === null ? undefined : day('2026-09-14').add({ days: last });
        const found = nudgeDays(triggers, { holidays: 'FR', last: before });
        for (const [at, one] of found.entries()) {
          const previous = found[at - 1] ?? before;
          expect(previous ? previous.until(one).days : REST).toBeGreaterThanOrEqual(REST);
          expect(one.dayOfWeek).toBeLessThanOrEqual(5);
        }
        for (const trigger of triggers.filter(
          (one) => !before || Temporal.PlainDate.compare(one, before) > 0,
        ))
          expect(found.some((one) => Math.abs(trigger.until(one).days) <= 14)).toBe(true);
      }),
    );
  });
});

describe('a défi', () => {
  test.each([
    ['2026-09-13', 'before'],
    ['2026-09-14', 'hypothesis'],
    ['2026-11-13', 'hypothesis'],
    ['2026-11-14', 'proof'],
    ['2027-02-14', 'value'],
    ['2027-05-14', 'hand-over'],
    ['2027-07-13', 'hand-over'],
    ['2027-07-14', 'after'],
  ])('on %s is in its phase %s', (on, phase) => {
    expect(phaseOn(day(on), DATES)).toBe(phase);
  });

  test('has a word for its mentor on the first working day of each of its months', () => {
    expect(monthsOf(DATES, 'FR').map(({ number, on }) => `${number} ${on.toString()}`)).toEqual([
      '1 2026-10-14',
      '2 2026-11-16',
      '3 2026-12-14',
      '4 2027-01-14',
      '5 2027-02-15',
      '6 2027-03-15',
      '7 2027-04-14',
      '8 2027-05-14',
      '9 2027-06-14',
    ]);
  });

  test('says farewell two weeks before, and its point is never longer than ten lines', () => {
    expect(farewellOn(DATES.endsOn, 'FR').toString()).toBe('2027-06-29');
    expect(tenLines(Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? ' ' : `${n}`)))).toHaveLength(10);
  });
});

describe('a dataset', () => {
  test.each([
    [{ stage: 'arbitration', end: null, publishedOn: null }, 'undecided'],
    [{ stage: 'legal', end: null, publishedOn: null }, 'planned'],
    [{ stage: 'publication', end: null, publishedOn: null }, 'planned'],
    [{ stage: 'announcement', end: null, publishedOn: null }, 'available'],
    [{ stage: 'preparation', end: null, publishedOn: day('2026-11-06') }, 'available'],
    [{ stage: 'legal', end: 'withheld', publishedOn: null }, 'unavailable'],
    [{ stage: 'identified', end: 'already-open', publishedOn: null }, 'available'],
  ] as const)('%j is said %s', (dataset, status) => {
    expect(statusOf(dataset)).toBe(status);
  });

  test.each([
    ['https://www.data.gouv.fr/fr/datasets/x-y/', 'x-y'],
    ['https://data.gouv.fr/datasets/x', 'x'],
    ['https://www.data.gouv.fr/en/datasets/x/?a=1#b', 'x'],
    ['http://www.data.gouv.fr/fr/datasets/x/', undefined],
    ['https://www.data.gouv.fr:8443/fr/datasets/x/', undefined],
    ['https://www.data.gouv.fr/fr/datasets/', undefined],
    ['https://www.data.gouv.fr/fr/datasets/x/../../admin/', undefined],
    ['https://demo.data.gouv.fr/fr/datasets/x/', undefined],
    ['', undefined],
  ])('at « %s » is the catalogue’s %s', (address, slug) => {
    expect(catalogueSlug(address)).toBe(slug);
  });

  test('that goes back to a stage adds the days of both visits', () => {
    const passages = (
      [
        ['2026-01-01', 'access'],
        ['2026-01-11', 'arbitration'],
        ['2026-01-21', 'access'],
        ['2026-01-26', 'legal'],
      ] as const
    ).map(([on, stage]) => ({ on: day(on), stage, ended: false }));
    expect(durationsOf(passages, { today: day('2026-02-01'), publishedOn: null })).toEqual({
      access: 15,
      agreement: 10,
      opening: undefined,
    });
  });
});

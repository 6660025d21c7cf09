import { describe, expect, it } from 'vitest';
import {
  dependantsOf,
  dependenciesOf,
  isForAll,
  isInProgramme,
  type Milestone,
  moveRefusal,
  readRef,
  refText,
  sameRef,
  type StoredMilestone,
} from '../../../src/rituals/milestone/milestone.ts';
import type { Step } from '../../../src/rituals/milestone/template.ts';
import { timelineOf } from '../../../src/rituals/milestone/timeline.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const COHORT = {
  startsOn: day('2026-09-14'),
  endsOn: day('2027-07-13'),
  zone: 'Europe/Paris',
  holidays: 'FR',
} as const;
const TEAM = { ...COHORT, id: 'mer', slug: 'mer', name: 'Mer', inCharge: null };
const OTHER = {
  ...COHORT,
  id: 'bois',
  slug: 'bois',
  name: 'Bois',
  inCharge: null,
  startsOn: day('2026-10-01'),
};

const STEPS: readonly Step[] = [
  {
    slug: 'demo',
    for: 'cohort',
    at: { from: 'start', months: 5 },
    owner: 'coordination',
    questionnaire: true,
  },
  { slug: 'roadmap', for: 'challenge', at: { from: 'start', months: 2 }, owner: 'team' },
  {
    slug: 'handover',
    for: 'challenge',
    at: { from: 'end', months: -2 },
    owner: 'mentor',
    after: ['roadmap', 'demo'],
    checklist: ['code'],
    silent: true,
  },
  { slug: 'arrival', for: 'challenge', at: { from: 'start', days: 7 }, owner: 'mentor', rolling: true },
];

const kept = (change: Partial<StoredMilestone>): StoredMilestone => ({
  slug: 'roadmap',
  challengeId: null,
  personId: null,
  title: null,
  owner: null,
  on: null,
  state: 'planned',
  note: null,
  checked: [],
  link: null,
  inCharge: null,
  deputy: null,
  snoozedUntil: null,
  ...change,
});

const timeline = (...stored: StoredMilestone[]): Milestone[] =>
  timelineOf({
    steps: STEPS,
    cohort: COHORT,
    teams: [TEAM, OTHER],
    arrivals: [
      { personId: 'late', challengeId: 'mer', startsOn: day('2027-01-04'), endsOn: day('2027-07-13') },
    ],
    kept: stored,
  });

const named = (all: readonly Milestone[], ref: string): Milestone => {
  const found = all.find((one) => refText(one) === ref);
  if (!found) throw new Error(`no ${ref}`);
  return found;
};

describe('a timeline', () => {
  it('has each step for the cohort or for each team, and its own dates for each arrival, in order', () => {
    expect(timeline().map((one) => `${one.on.toString()} ${refText(one)}`)).toMatchInlineSnapshot(`
      [
        "2026-09-21 arrival mer -",
        "2026-10-08 arrival bois -",
        "2026-11-16 roadmap mer -",
        "2026-12-01 roadmap bois -",
        "2027-01-11 arrival mer late",
        "2027-02-15 demo - -",
        "2027-05-13 handover mer -",
        "2027-05-13 handover bois -",
      ]
    `);
  });

  it('keeps what the template says where nothing was decided', () => {
    const all = timeline();
    expect(named(all, 'handover mer -')).toMatchObject({
      owner: 'mentor',
      after: ['roadmap', 'demo'],
      checklist: ['code'],
      silent: true,
      questionnaire: false,
      link: null,
    });
    expect(named(all, 'roadmap mer -')).toMatchObject({
      after: [],
      checklist: [],
      silent: false,
      state: 'planned',
    });
  });

  it('complements it with what was decided, of the cohort’s address too', () => {
    const all = timeline(
      kept({ challengeId: 'mer', owner: 'coordination', on: day('2026-12-01'), link: 'https://own' }),
      kept({ slug: 'demo', link: 'https://cohort' }),
      kept({ slug: 'roadmap', link: 'https://shared' }),
    );
    expect(named(all, 'roadmap mer -')).toMatchObject({
      owner: 'coordination',
      on: day('2026-12-01'),
      first: day('2026-11-16'),
      link: 'https://own',
    });
    expect(named(all, 'roadmap bois -').link).toBe('https://shared');
    expect(named(all, 'demo - -').link).toBe('https://cohort');
  });

  it('has those that people added, with a title and a day, the team’s unless said otherwise', () => {
    const added = kept({ slug: 'own', challengeId: 'mer', title: 'Atelier', on: day('2026-12-04') });
    const all = timeline(
      added,
      { ...added, slug: 'dayless', on: null },
      { ...added, slug: 'untitled', title: null },
      { ...added, slug: 'demo' },
      { ...added, slug: 'theirs', owner: 'mentor' },
    );
    expect(named(all, 'own mer -')).toMatchObject({
      owner: 'team',
      first: null,
      after: [],
      checklist: [],
      silent: false,
      questionnaire: false,
    });
    expect(named(all, 'theirs mer -').owner).toBe('mentor');
    expect(all.filter(({ slug }) => ['dayless', 'untitled'].includes(slug))).toEqual([]);
    expect(all.filter(({ slug }) => slug === 'demo')).toHaveLength(1);
  });
});

describe('a reference', () => {
  it('is written and read; what is no id is nobody’s', () => {
    const id = '0e8f1964-24ca-4528-a543-45028a8cd62f';
    for (const ref of [
      { slug: 'demo', challengeId: null, personId: null },
      { slug: 'roadmap', challengeId: id, personId: null },
      { slug: 'arrival', challengeId: id, personId: id.toUpperCase() },
    ])
      expect(readRef(refText(ref))).toEqual(ref);
    expect(readRef('')).toEqual({ slug: '', challengeId: null, personId: null });
    expect(readRef(`demo x${id} ${id}x`)).toEqual({ slug: 'demo', challengeId: null, personId: null });
  });

  it('is the same in its three parts', () => {
    const one = { slug: 'a', challengeId: 'b', personId: 'c' };
    expect(sameRef(one, { ...one })).toBe(true);
    for (const part of ['slug', 'challengeId', 'personId'])
      expect(sameRef(one, { ...one, [part]: 'z' })).toBe(false);
  });

  it.each([
    ['the template’s', {}, true],
    ['the cohort’s own', { title: 'Journée' }, true],
    ['a team’s own', { title: 'Atelier', challengeId: 'mer' }, false],
    ['a person’s', { challengeId: 'mer', personId: 'late' }, false],
  ])('for all or not: %s', (_, change, shown) => {
    expect(isForAll(kept(change))).toBe(shown);
  });
});

describe('what a milestone waits for', () => {
  it('is its own team’s, and the cohort’s', () => {
    const all = timeline();
    const refs = dependenciesOf(named(all, 'handover mer -'), all).map(refText);
    expect(refs).toEqual(['roadmap mer -', 'demo - -']);
    expect(dependantsOf(named(all, 'demo - -'), all).map(refText)).toEqual([
      'handover mer -',
      'handover bois -',
    ]);
    expect(dependantsOf(named(all, 'handover mer -'), all)).toEqual([]);
  });

  it('of a person is theirs and the cohort’s; a team does not wait for one of its people', () => {
    const base = named(timeline(), 'roadmap mer -');
    const own = { ...base, slug: 'own', personId: 'late', after: ['roadmap', 'demo', 'first'] };
    const first = { ...base, slug: 'first', personId: 'late' };
    const theirs = { ...first, personId: 'other' };
    const cohort = { ...base, slug: 'demo', challengeId: null };
    expect(dependenciesOf(own, [base, first, theirs, cohort])).toEqual([first, cohort]);
    expect(dependenciesOf({ ...base, after: ['first'] }, [first])).toEqual([]);
  });

  it('leaves out what is settled, and follows further', () => {
    const base = { ...named(timeline(), 'roadmap mer -'), slug: 'a' };
    const b = { ...base, slug: 'b', after: ['a'], on: day('2027-03-01') };
    const c = { ...base, slug: 'c', after: ['b'], on: day('2027-02-01') };
    const done = { ...base, slug: 'd', after: ['a'], state: 'done' as const };
    expect(dependantsOf(base, [base, b, c, done]).map(({ slug }) => slug)).toEqual(['c', 'b']);
  });
});

describe('a move', () => {
  it.each([
    ['2026-02-14', true],
    ['2026-02-13', false],
    ['2028-03-13', true],
    ['2028-03-14', false],
  ])('to %s is in the programme or not', (to, inside) => {
    expect(isInProgramme(day(to), COHORT)).toBe(inside);
  });

  it('stays in the programme, and after what it waits for', () => {
    const all = timeline();
    const handover = named(all, 'handover mer -');
    expect(moveRefusal(handover, day('2031-01-01'), all, COHORT)).toEqual({
      code: 'outside',
      from: day('2026-02-14'),
      until: day('2028-03-13'),
    });
    const roadmap = named(all, 'roadmap mer -');
    expect(moveRefusal(handover, roadmap.on.subtract({ days: 1 }), all, COHORT)).toEqual({
      code: 'before-dependency',
      milestone: roadmap,
    });
    const demo = named(all, 'demo - -');
    expect(moveRefusal(handover, demo.on, all, COHORT)).toBeUndefined();
    const settled = all.map((one) => (one === demo ? { ...one, state: 'done' as const } : one));
    expect(moveRefusal(handover, demo.on.subtract({ days: 1 }), settled, COHORT)).toBeUndefined();
  });
});

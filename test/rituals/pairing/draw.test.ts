import matching from 'edmonds-blossom-fixed';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { drawPairs, type Guest, pairKeysOf } from '../../../src/rituals/pairing/draw.ts';
import { drawDays } from '../../../src/rituals/pairing/draw-days.ts';

const nameOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** A memory like the product's: who met in this cycle, and in the last two draws. */
const remembering = () => {
  let met = new Set<string>();
  const draws: Set<string>[] = [];
  return {
    met: (a: string, b: string) => met.has(nameOf(a, b)),
    lately: (a: string, b: string) => draws.slice(-2).some((one) => one.has(nameOf(a, b))),
    keep(groups: readonly (readonly string[])[], exhausted: boolean) {
      const pairs = groups.flatMap(pairKeysOf).map(([a, b]) => nameOf(a, b));
      met = new Set([...(exhausted ? [] : met), ...pairs]);
      draws.push(new Set(pairs));
    },
  };
};

const cohort = (count: number, teamOf: (rank: number) => number): Guest[] =>
  Array.from({ length: count }, (_, rank) => ({ id: `p${rank}`, teams: [`t${teamOf(rank)}`] }));

/** How many could be paired without a repeat, to compare a draw with. */
const mostFresh = (guests: readonly Guest[], met: (a: string, b: string) => boolean): number => {
  const edges = guests.flatMap((a, i) =>
    guests.flatMap((b, j): [number, number, number][] =>
      i < j && a.teams[0] !== b.teams[0] && !met(a.id, b.id) ? [[i, j, 1]] : [],
    ),
  );
  return edges.length === 0 ? 0 : matching(edges, true).filter((partner) => partner >= 0).length / 2;
};

describe('30 draws of 33 people', () => {
  it('seat everybody once, in pairs and one trio, never with their own team, and repeat only when they have to', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 4 }), (seed, size) => {
        const guests = cohort(33, (rank) => Math.floor(rank / size));
        const teams = new Map(guests.map(({ id, teams: [team] }) => [id, team]));
        const memory = remembering();
        for (let round = 0; round < 30; round += 1) {
          const { groups, exhausted } = drawPairs(guests, `${seed} ${round}`, memory);
          expect(groups.flat().toSorted()).toEqual(guests.map(({ id }) => id).toSorted());
          expect(groups.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([
            ...Array.from({ length: 15 }, () => 2),
            3,
          ]);
          const pairs = groups.flatMap(pairKeysOf);
          expect(pairs.filter(([a, b]) => teams.get(a) === teams.get(b))).toEqual([]);
          const repeated = groups.filter((group) => pairKeysOf(group).every(([a, b]) => memory.met(a, b)));
          // When all can meet someone new, all do: only the trio may contain two who met.
          expect(mostFresh(guests, memory.met) === 16 ? repeated : []).toEqual([]);
          memory.keep(groups, exhausted);
        }
      }),
      { numRuns: inject('atLength') ? 20 : 2 },
    );
  });

  it('go on for at least 25 draws before two people are paired again', () => {
    const guests = cohort(33, (rank) => Math.floor(rank / 3));
    const memory = remembering();
    let rounds = 0;
    for (;;) {
      const { groups, exhausted } = drawPairs(guests, `${rounds}`, memory);
      if (exhausted) break;
      memory.keep(groups, exhausted);
      rounds += 1;
    }
    expect(rounds).toBeGreaterThanOrEqual(25);
  });
});

describe('a draw', () => {
  const fresh = { met: () => false, lately: () => false };

  it('of the same people is the same for two processes, and another the next time', () => {
    const guests = cohort(20, (rank) => rank);
    expect(drawPairs(guests, 'a', fresh)).toEqual(drawPairs(guests, 'a', fresh));
    expect(drawPairs(guests, 'a', fresh)).not.toEqual(drawPairs(guests, 'b', fresh));
  });

  it.each([
    ['two of one team have nobody', [1, 1], [1, 1]],
    ['three of three teams are a trio', [1, 2, 3], [3]],
    ['a whole team and one guest: one pair, and two alone', [1, 1, 1, 2], [1, 1, 2]],
    ['one person alone', [1], [1]],
    ['nobody', [], []],
  ])('%s', (_, teams, sizes) => {
    const guests = teams.map((team, rank) => ({ id: `p${rank}`, teams: [`t${team}`] }));
    expect(
      drawPairs(guests, 's', fresh)
        .groups.map(({ length }) => length)
        .toSorted((a, b) => a - b),
    ).toEqual(sizes);
  });

  it('when everybody met everybody begins again with those who met longest ago', () => {
    const guests = cohort(4, (rank) => rank);
    const lately = new Set(['p0 p1', 'p2 p3']);
    const { groups, exhausted } = drawPairs(guests, 's', {
      met: () => true,
      lately: (a, b) => lately.has(nameOf(a, b)),
    });
    expect(exhausted).toBe(true);
    expect(groups.flatMap(pairKeysOf).filter(([a, b]) => lately.has(nameOf(a, b)))).toEqual([]);
  });
});

describe('the days of draws', () => {
  const calendar = {
    startsOn: Temporal.PlainDate.from('2026-09-14'),
    zone: 'Europe/Paris',
    holidays: 'FR',
  } as const;

  it('are every second Thursday, told two days before, and leave holidays out', () => {
    const days = drawDays(
      calendar,
      Temporal.PlainDate.from('2026-11-01'),
      Temporal.PlainDate.from('2027-05-31'),
    );
    expect(
      days
        .filter(({ day }) => day.toString() >= '2026-11-01')
        .map(({ day, announcedAt, drawnAt }) =>
          [day, announcedAt.toZonedDateTimeISO('Europe/Paris').toPlainDate(), drawnAt].join(' '),
        ),
    ).toMatchInlineSnapshot(`
      [
        "2026-11-12 2026-11-10 2026-11-12T09:00:00Z",
        "2026-11-26 2026-11-24 2026-11-26T09:00:00Z",
        "2026-12-10 2026-12-08 2026-12-10T09:00:00Z",
        "2026-12-24 2026-12-22 2026-12-24T09:00:00Z",
        "2027-01-07 2027-01-05 2027-01-07T09:00:00Z",
        "2027-01-21 2027-01-19 2027-01-21T09:00:00Z",
        "2027-02-04 2027-02-02 2027-02-04T09:00:00Z",
        "2027-02-18 2027-02-16 2027-02-18T09:00:00Z",
        "2027-03-04 2027-03-02 2027-03-04T09:00:00Z",
        "2027-03-18 2027-03-16 2027-03-18T09:00:00Z",
        "2027-04-01 2027-03-30 2027-04-01T08:00:00Z",
        "2027-04-15 2027-04-13 2027-04-15T08:00:00Z",
        "2027-04-29 2027-04-27 2027-04-29T08:00:00Z",
        "2027-05-13 2027-05-11 2027-05-13T08:00:00Z",
        "2027-05-27 2027-05-25 2027-05-27T08:00:00Z",
      ]
    `);
  });
});

import { describe, expect, inject, it } from 'vitest';
import { message, said } from '../../src/chat/message.ts';
import { chance as chanceFrom } from '../faults/chaos/chance.ts';
import { baseRate, byFrequency, byRegression, type Sample } from '../fixtures/silences/attack.ts';
import { type Leak, memberName, REASONS, simulate, teamName } from '../fixtures/silences/cohorts.ts';
import { byMember, byReason, samplesOf } from '../fixtures/silences/signs.ts';

/**
 * Whoever reads everything that the cohort, the coordination and a mentor may read, in many cohorts whose truth they were
 * told, guesses in another cohort why a team is silent, or which of its members is.
 */

const AT_LENGTH = inject('atLength');
const COHORTS = AT_LENGTH ? 1_000 : 50;

/** Milliseconds: a thousand cohorts, possibly on a busy machine. */
const LONG = 900_000;

/** How much better than without reading anything. */
const MARGIN = 0.05;

type Labels = { labelled: Parameters<typeof samplesOf>[1]; labels: number };
const WHY: Labels = { labelled: byReason, labels: REASONS.length };
const WHO: Labels = { labelled: byMember, labels: 3 };

const attacked = ({ labelled, labels }: Labels, cohorts: number, leak?: Leak) => {
  const chance = chanceFrom(20_261_127);
  const halves: [Sample[], Sample[]] = [[], []];
  for (let at = 0; at < cohorts; at += 1)
    halves[at % 2 === 0 ? 0 : 1].push(...samplesOf(simulate(chance, leak), labelled));
  const [train, test] = halves;
  return {
    base: baseRate(train, test),
    frequency: byFrequency(train, test),
    regression: byRegression(train, test, labels),
  };
};

const best = ({ frequency, regression }: ReturnType<typeof attacked>): number =>
  Math.max(frequency, regression);

describe('from all that others may read', () => {
  it.each([
    ['why a team is silent: kept, nothing new, paused or unanswered', WHY],
    ['which member of a team is silent', WHO],
  ])(
    'nobody guesses better than without reading %s',
    (_, what) => {
      const found = attacked(what, COHORTS);
      console.info(`${COHORTS} cohorts: ${JSON.stringify(found)}`);
      expect(best(found)).toBeLessThan(found.base + MARGIN);
    },
    AT_LENGTH ? LONG : undefined,
  );
});

/** What the same attack finds where something is said too much. */
const LEAKS: readonly (readonly [what: string, Labels, Leak])[] = [
  [
    'a line for those who kept their report',
    WHY,
    (week) =>
      week.flatMap(({ team, reason }) =>
        reason === 'kept' ? [message({ text: [said(teamName(team))] })] : [],
      ),
  ],
  [
    'the number of reports, to subtract from',
    WHY,
    (week) => [message({ text: [`${week.filter(({ given }) => given).length} bilans reçus`] })],
  ],
  [
    'the teams that did not answer, together',
    WHY,
    (week) => [
      message({
        list: week.flatMap(({ team, reason }) => (reason === 'unanswered' ? [[teamName(team)]] : [])),
      }),
    ],
  ],
  [
    'who wrote the report',
    WHO,
    (week) =>
      week.flatMap(({ team, writer, given }) =>
        given ? [message({ text: [`Par ${memberName(team, writer)}`] })] : [],
      ),
  ],
];

describe('the attack itself', () => {
  it.each(LEAKS)('finds %s', (_, what, leak) => {
    const found = attacked(what, 50, leak);
    expect(best(found)).toBeGreaterThan(found.base + MARGIN);
  });
});

import { TransactionRollbackError } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeek } from '../../../src/rituals/time/calendar.ts';
import { STAGES } from '../../../src/rituals/dataset/dataset.ts';
import { appendFacts } from '../../../src/store/log/activity.ts';
import { findCohortBySlug } from '../../../src/store/cohort/cohort.ts';
import { type Database, inTransaction, type Tx } from '../../../src/store/core/database.ts';
import { recordMove } from '../../../src/store/dataset/changes.ts';
import type { Scope } from '../../../src/store/core/scope.ts';
import { saveAnswer } from '../../../src/store/standup/answers.ts';
import { type Round } from '../../../src/store/standup/rounds.ts';
import { openRound } from '../../../src/store/standup/open-round.ts';
import { keepWeeks } from '../../../src/store/digest/weekly-totals.ts';
import { sixTeams } from '../../fixtures/practices/digest.ts';
import { scopeFor } from '../../fixtures/scope.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const FIRST = Temporal.PlainDate.from('2026-09-14');
const WEEKS = 4;
/** Counted from the log, where nothing is written here. */
const FACTS = ['help.asked', 'help.closed', 'dataset.moved', 'dataset.ended', 'milestone.settled'];
const mondayAt = (week: number): Temporal.PlainDate => FIRST.add({ weeks: week });

type Act =
  | { kind: 'report'; round: number; by: number }
  | { kind: 'move'; dataset: number; day: number; stage: number; ended: boolean }
  | { kind: 'keep'; until: number };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('report' as const), round: fc.nat(), by: fc.nat() }),
    fc.record({
      kind: fc.constant('move' as const),
      dataset: fc.nat(),
      day: fc.nat(WEEKS * 7 - 1),
      stage: fc.nat(STAGES.length - 1),
      ended: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('keep' as const), until: fc.nat(WEEKS - 1) }),
  ),
  { minLength: 5, maxLength: 25 },
);

const datasets = [
  { id: 'j01', challenge: 'mer', title: 'Analyses', stage: 'access', since: '2026-09-15' },
  { id: 'j02', challenge: 'lagon', title: 'Hauteurs', stage: 'legal', since: '2026-09-24' },
];

const file = () => sixTeams((raw) => Object.assign(raw, { datasets }));

/** One round of the weekly report for each team and week. */
const roundsIn = async (scope: Scope, { db }: World): Promise<Round[]> => {
  const [ritual] = await db.select().from(tables.rituals);
  const teams = await db.select().from(tables.challenges);
  const opened: Round[] = [];
  for (let week = 0; week < WEEKS; week += 1)
    for (const team of teams) {
      const localDate = mondayAt(week);
      const opensAt = localDate.toZonedDateTime('Europe/Paris').toInstant();
      opened.push(
        await openRound(scope, {
          ritualId: ritual?.id ?? '',
          challengeId: team.id,
          localDate,
          isoWeek: isoWeek(localDate),
          zone: 'Europe/Paris',
          questionSet: 'weekly',
          questions: [],
          answerBy: 'team',
          recap: 'cohort',
          opensAt,
          closesAt: opensAt.add({ hours: 24 * 5 }),
        }),
      );
    }
  return opened;
};

const at = <T>(items: readonly T[], index: number): T => {
  const found = items[index % items.length];
  if (!found) throw new Error('nothing to choose from');
  return found;
};

type Around = { rounds: readonly Round[]; datasetIds: readonly string[]; people: readonly string[] };

const perform = async (scope: Scope, one: Act, { rounds, datasetIds, people }: Around): Promise<void> => {
  if (one.kind === 'report')
    return saveAnswer(scope, at(rounds, one.round), at(people, one.by), { values: {}, kept: [] });
  if (one.kind === 'keep') return keepWeeks(scope, { since: FIRST, until: mondayAt(one.until) });
  const standing = { id: at(datasetIds, one.dataset), stage: at(STAGES, one.stage), reason: null };
  const end = one.ended ? ('abandoned' as const) : null;
  return recordMove(scope, { ...standing, state: 'underway', end }, 'moved', {
    on: FIRST.add({ days: one.day }),
    by: 'eig',
  });
};

const keptIn = async ({ tx }: Scope): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await tx.select().from(tables.weeklyTotals)).map(({ week, what, total }) => [`${week} ${what}`, total]),
  );

/** Counted row by row from all the data, without the queries under test. */
const recounted = async ({ tx }: Scope, weeks: ReadonlySet<string>): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  const add = (week: string, what: string): void => {
    if (weeks.has(week)) found[`${week} ${what}`] = (found[`${week} ${what}`] ?? 0) + 1;
  };
  for (const week of weeks) for (const what of FACTS) found[`${week} ${what}`] = 0;
  const moves = (await tx.select().from(tables.datasetMoves)).toSorted((a, b) => a.id - b.id);
  for (let week = 0; week < WEEKS; week += 1) {
    const sunday = mondayAt(week).add({ days: 6 });
    const last = new Map<string, string>();
    for (const { datasetId, on, stage, end } of moves)
      if (Temporal.PlainDate.compare(on, sunday) <= 0)
        last.set(datasetId, end === null ? `stage:${stage}` : 'stage:ended');
    for (const what of last.values()) add(isoWeek(mondayAt(week)), what);
  }
  return found;
};

/** Runs something and rolls it back. */
const undone = async <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => {
  let result: { value: T } | undefined;
  await db
    .transaction(async (tx) => {
      result = { value: await work(tx) };
      tx.rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
  if (!result) throw new Error('nothing was lived');
  return result.value;
};

describe('what weeks add up to', () => {
  it('is what a recount gives, whatever moved before or after they were kept, and counts no report', async () => {
    const world = await makeWorld({ file: file() });
    const cohort = await findCohortBySlug(world.db, 'petite');
    const around = await inTransaction(world.db, async (tx) => {
      const scope = scopeFor(tx, cohort?.id ?? '');
      const people = (await tx.select().from(tables.people)).map(({ id }) => id);
      const datasetIds = (await tx.select().from(tables.datasets)).map(({ id }) => id);
      return { rounds: await roundsIn(scope, world), datasetIds, people };
    });
    const lived = (all: readonly Act[]) =>
      undone(world.db, async (tx) => {
        const scope = scopeFor(tx, cohort?.id ?? '');
        const weeks = new Set<string>();
        for (const one of all) {
          await perform(scope, one, around);
          if (one.kind === 'keep')
            for (let week = 0; week <= one.until; week += 1) weeks.add(isoWeek(mondayAt(week)));
        }
        return { kept: await keptIn(scope), recounted: await recounted(scope, weeks) };
      });
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { kept, recounted: expected } = await lived(all);
        expect(kept).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('counts with the next page what was done, far west of here, when the week’s own had left', async () => {
    const world = await makeWorld({ file: file() });
    const cohort = await findCohortBySlug(world.db, 'petite');
    const counted = await inTransaction(world.db, async (tx) => {
      const scope = scopeFor(tx, cohort?.id ?? '');
      await keepWeeks(scope, { since: FIRST, until: FIRST });
      await appendFacts(scope, [{ type: 'help.asked', v: 1, on: FIRST.add({ days: 6 }) }]);
      const before = await keptIn(scope);
      await keepWeeks(scope, { since: FIRST, until: mondayAt(1) });
      return { before, after: await keptIn(scope) };
    });
    expect(counted.before).toMatchObject({ '2026-W38 help.asked': 0 });
    expect(counted.after).toMatchObject({ '2026-W38 help.asked': 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { settleFounders } from '../../../src/store/cohort/founders.ts';
import { type Database, inTransaction } from '../../../src/store/core/database.ts';
import { erasePerson, unwrittenErasures, withdrawWords } from '../../../src/store/privacy/erase-person.ts';
import { purgeExpired } from '../../../src/store/privacy/purge.ts';
import { replayErasures } from '../../../src/store/privacy/replay-erasures.ts';
import { dumpOf, tablesWith } from '../../fixtures/dump.ts';
import { idOf, livedByAda, TRACES } from '../../fixtures/privacy/someone.ts';
import * as tables from '../../../src/store/tables/index.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');

const eraseAda = async (db: Database) => {
  const personId = await idOf(db, 'Ada Un');
  return inTransaction(db, (tx) => erasePerson(tx, personId, TODAY));
};

describe('an erased person', () => {
  it('stands nowhere any more, by name, address, account or word; nor in a database of before, once told of the erasure', async () => {
    const [alive, backup] = [await livedByAda(), await livedByAda()];
    const written = (await tablesWith(alive, TRACES)).join('\n');
    for (const trace of TRACES) expect(written).toContain(`: ${trace}`);
    const internalId = await idOf(alive, 'Ada Un');
    await eraseAda(alive);
    expect(await tablesWith(alive, [...TRACES, internalId])).toEqual([]);

    const lines = await unwrittenErasures(alive);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(TRACES.join('|')));
    expect(await replayErasures(backup, lines)).toBe(1);
    expect(await tablesWith(backup, TRACES)).toEqual([]);
    expect(await replayErasures(backup, lines)).toBe(0);
  });

  it('leaves what others wrote, and who signed up for their training keeps its title and its end', async () => {
    const db = await livedByAda();
    await eraseAda(db);
    const requests = await db.select().from(tables.helpRequests);
    expect(requests.map(({ subject }) => subject)).toEqual(['Ouvrir un flux']);
    const workshops = await db.select().from(tables.workshops);
    expect(workshops).toMatchObject([
      { title: 'Lire une carte', description: '', state: 'cancelled', trainerId: null },
    ]);
    expect((await db.select().from(tables.answers)).map(({ values }) => values)).toEqual([
      { since: 'Le moteur', next: 'La carte' },
    ]);
  });

  it('is told what went, and what stays without their name', async () => {
    const db = await livedByAda();
    const { deleted, unsigned } = await eraseAda(db);
    const went = new Map(deleted.map(({ what, count }) => [what, count]));
    expect(Object.fromEntries(went)).toMatchObject({
      answers: 1,
      reports: 1,
      requests: 1,
      calls: 1,
      tracks: 1,
    });
    expect(unsigned.map(({ what }) => what)).toEqual(['workshops']);
  });

  it('goes as a purge lets people go, once their own words are gone', async () => {
    const [erased, purged] = [await livedByAda(), await livedByAda()];
    await eraseAda(erased);
    const personId = await idOf(purged, 'Ada Un');
    await inTransaction(purged, async (tx) => {
      await withdrawWords(tx, personId);
      await tx.execute(`update memberships set ends_on = '2026-01-31' where person_id = '${personId}'`);
      await purgeExpired(tx, TODAY, (what) => what === 'people');
    });
    // Nor what is to be planned again, whose order is the order of the deletions.
    const rows = async (one: Database) =>
      [...(await dumpOf(one))].filter(([table]) => !/(tombstones|erasures|outdated_plans)$/.test(table));
    expect(await rows(purged)).toEqual(await rows(erased));
  });

  it('is not made a founder again by the operator’s setting', async () => {
    const db = await livedByAda();
    await eraseAda(db);
    const founders = [{ name: 'Ada Un', email: 'E01@demo.example' }];
    await inTransaction(db, (tx) => settleFounders(tx, founders));
    expect(await idOf(db, 'Ada Un')).toBe('');
  });

  it('erased twice, changes nothing', async () => {
    const db = await livedByAda();
    const personId = await idOf(db, 'Ada Un');
    await eraseAda(db);
    const before = await dumpOf(db);
    const again = await inTransaction(db, (tx) => erasePerson(tx, personId, TODAY));
    expect(again).toEqual({ deleted: [], unsigned: [] });
    expect(await dumpOf(db)).toEqual(before);
  });
});

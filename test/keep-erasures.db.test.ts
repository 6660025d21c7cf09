import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeErasures } from '../src/engine/time/write-erasures.ts';
import { openErasures } from '../src/keep-erasures.ts';
import { type Database, inTransaction } from '../src/store/core/database.ts';
import { erasePerson } from '../src/store/privacy/erase-person.ts';
import { tablesWith } from './fixtures/dump.ts';
import { idOf, livedByAda, TRACES } from './fixtures/privacy/someone.ts';

const live = (erasuresFile: string) => ({ kind: 'live', erasuresFile }) as const;

const newPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'erasures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'kept', 'erasures.jsonl');
};

const eraseAda = async (db: Database): Promise<void> => {
  const personId = await idOf(db, 'Ada Un');
  await inTransaction(db, (tx) => erasePerson(tx, personId, Temporal.PlainDate.from('2026-11-23')));
};

describe('the file of erasures', () => {
  it('remembers an erasure outside the database, and a restored backup is brought up to date before anything is served', async () => {
    const path = newPath();
    const [db, backup] = [await livedByAda(), await livedByAda()];
    const { file } = await openErasures(db, live(path));
    await eraseAda(db);
    await writeErasures(file ? { db, erasures: file } : { db });
    await writeErasures(file ? { db, erasures: file } : { db });
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    for (const trace of TRACES) expect(readFileSync(path, 'utf8')).not.toContain(trace);

    expect((await openErasures(backup, live(path))).erasedAgain).toBe(1);
    expect(await tablesWith(backup, TRACES)).toEqual([]);
    expect((await openErasures(db, live(path))).erasedAgain).toBe(0);
  });

  it('is asked for when it is gone, and nothing is started; a sandbox begins another one', async () => {
    const path = newPath();
    const db = await livedByAda();
    await openErasures(db, live(path));
    rmSync(path);
    await expect(openErasures(db, live(path))).rejects.toThrow('Nothing was started');
    await expect(openErasures(db, { kind: 'live' })).rejects.toThrow('ERASURES_FILE');
    expect(existsSync(path)).toBe(false);
    await openErasures(db, { kind: 'sandbox', erasuresFile: path });
    expect(existsSync(path)).toBe(true);
  });

  it('that is damaged is refused with its line', async () => {
    const path = newPath();
    const db = await livedByAda();
    await openErasures(db, live(path));
    appendFileSync(path, '{"on":"2026-11-23","hash":');
    await expect(openErasures(db, live(path))).rejects.toThrow('line 2');
  });
});

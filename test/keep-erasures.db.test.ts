import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { restoreBackup } from '../scripts/backup/restore.ts';
import { takeBackup } from '../scripts/backup/take.ts';
import { readBackupFile } from '../src/backup/file.ts';
import { writeErasures } from '../src/engine/time/write-erasures.ts';
import { openErasures } from '../src/keep-erasures.ts';
import { connect, type Database, inTransaction } from '../src/store/core/database.ts';
import { claimInstance } from '../src/store/core/instance.ts';
import { erasePerson } from '../src/store/privacy/erase-person.ts';
import { en } from '../src/texts/en/index.ts';
import { newDatabase, newDatabaseUrl } from './fixtures/database.ts';
import { tablesWith } from './fixtures/dump.ts';
import { databaseOfAda, idOf, TRACES } from './fixtures/privacy/someone.ts';

const live = (erasuresFile: string) => ({ kind: 'live', erasuresFile }) as const;

const sandbox = (erasuresFile: string) => ({ kind: 'sandbox', erasuresFile }) as const;

const tracesIn = async (backup: string): Promise<string[]> => {
  const held = await text(readBackupFile(backup));
  return TRACES.filter((trace) => held.includes(trace));
};

const newPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'erasures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'kept', 'erasures.jsonl');
};

const eraseAda = async (db: Database): Promise<void> => {
  const personId = await idOf(db, 'Ada Un');
  await inTransaction(db, (tx) => erasePerson(tx, personId, Temporal.PlainDate.from('2026-11-23')));
};

/** Where nobody lived yet. */
const ofAnInstallation = async (): Promise<Database> => {
  const { db } = await newDatabase();
  await claimInstance(db, 'live');
  return db;
};

describe('the file of erasures', () => {
  it('remembers an erasure outside the database, and a backup of before is brought up to date as it is restored', async () => {
    const path = newPath();
    const backup = join(dirname(dirname(path)), 'backup');
    const { url, db } = await databaseOfAda();
    const { file } = await openErasures(db, sandbox(path));
    await takeBackup(url, backup, undefined, en);
    expect(await tracesIn(backup)).toEqual(TRACES);
    await eraseAda(db);
    await writeErasures(file ? { db, erasures: file } : { db });
    await writeErasures(file ? { db, erasures: file } : { db });
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    for (const trace of TRACES) expect(readFileSync(path, 'utf8')).not.toContain(trace);

    const place = await newDatabaseUrl('empty');
    const config = sandbox(path);
    const said = await restoreBackup({ path: backup, config, withoutErasures: false }, place, en);
    expect(said).toContain(en.operatorBackup.erasedAgain(1));
    const restored = connect(place);
    onTestFinished(() => restored.close());
    expect(await tablesWith(restored, TRACES)).toEqual([]);
    expect(await tablesWith(restored, ['Basile Deux'])).not.toEqual([]);
    expect((await openErasures(restored, config)).erasedAgain).toBe(0);
    expect((await openErasures(db, config)).erasedAgain).toBe(0);
  });

  it('is asked for when it is gone, and nothing is started; a sandbox begins another one', async () => {
    const path = newPath();
    const db = await ofAnInstallation();
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
    const db = await ofAnInstallation();
    await openErasures(db, live(path));
    appendFileSync(path, '{"on":"2026-11-23","hash":');
    await expect(openErasures(db, live(path))).rejects.toThrow('line 2');
  });
});

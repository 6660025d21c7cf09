import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { restoreBackup } from '../../../scripts/backup/restore.ts';
import { takeBackup } from '../../../scripts/backup/take.ts';
import { appointments } from '../../../schedules/index.ts';
import { makeEngine, makeLog } from '../../../src/engine/engine.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { writeErasures } from '../../../src/engine/time/write-erasures.ts';
import { openErasures } from '../../../src/keep-erasures.ts';
import { messages } from '../../../src/messages/index.ts';
import { settleRestored } from '../../../src/store/backup/settle.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { type Database, inTransaction } from '../../../src/store/core/database.ts';
import { erasePerson } from '../../../src/store/privacy/erase-person.ts';
import { en } from '../../../src/texts/en/index.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { aFolder, livedPlace, openDatabase, restoringTo } from '../../fixtures/backup.ts';
import { newDatabaseUrl } from '../../fixtures/database.ts';
import { dumpOf } from '../../fixtures/dump.ts';
import { SECRET_KEY, testKeys } from '../../fixtures/keys.ts';
import { idOf } from '../../fixtures/privacy/someone.ts';

/** A cohort on Slack and Mattermost, its database lost and restored from a backup of before. */

const DAY = '2026-11-24';
const at = (hour: string): Temporal.Instant => Temporal.Instant.from(`${DAY}T${hour}:00+01:00`);

const platforms = () => [
  new FakeChat(['U0E01', 'U0E03', 'U0M2', 'U0C1', 'U0A1'], { platform: 'slack', workspace: 'T0TEST' }),
  new FakeChat(['basile.deux', 'daniel.quatre', 'edwige.mentor'], {
    platform: 'mattermost',
    workspace: 'chat.demo.example',
  }),
];

const started = async (db: Database, chats: readonly FakeChat[]) => {
  const engine = await makeEngine({
    db,
    chats,
    commands,
    appointments,
    messages,
    bell: silentBell,
    command: '/eig',
    publicUrl: 'https://robot.example',
    keys: testKeys,
    log: makeLog('silent'),
  });
  await engine.connect();
  return engine;
};

const promptsOf = (chats: readonly FakeChat[]): string[] =>
  chats.flatMap(({ posts }) => posts.map(({ text, to }) => `${JSON.stringify(to)} ${text.split('\n')[0]}`));

describe('a live cohort whose database is lost', () => {
  it('comes back from a backup: nothing is said twice, erased people stay erased, and the next day is as any other', async () => {
    const folder = aFolder();
    const [path, erasuresFile] = [join(folder, 'b'), join(folder, 'erasures.jsonl')];
    const url = await livedPlace();
    const db = openDatabase(url);
    const { file } = await openErasures(db, { kind: 'live', erasuresFile });
    await setClock(db, at('08:00'));
    const chats = platforms();
    const engine = await started(db, chats);
    await engine.move({ to: at('08:05') });

    expect(await takeBackup(url, path, SECRET_KEY, en)).toContain('encrypted with BACKUP_KEY');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).includes('Ada')).toBe(false);
    const before = await dumpOf(db);

    await engine.move({ to: at('09:35') });
    const heard = promptsOf(chats);
    expect(heard.filter((one) => one.includes('Stand-up du mardi'))).toHaveLength(3);
    const basile = await idOf(db, 'Basile Deux');
    await inTransaction(db, (tx) => erasePerson(tx, basile, Temporal.PlainDate.from(DAY)));
    await writeErasures(file ? { db, erasures: file } : { db });

    const place = { url: await newDatabaseUrl('empty'), path, erasuresFile, backupKey: SECRET_KEY };
    const said = await restoreBackup(restoringTo(place), place.url, en);
    expect(said.join('\n')).toContain('Erasures replayed: 1.');
    const again = openDatabase(place.url);
    const after = await dumpOf(again);
    expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    for (const table of ['challenges', 'rituals', 'rounds', 'datasets', 'channels'])
      expect(after.get(`public.${table}`), table).toEqual(before.get(`public.${table}`));
    expect([...after.values()].flat().filter((row) => row.includes('Basile'))).toEqual([]);

    // On a real machine time passes by itself.
    await setClock(again, at('09:40'));
    await settleRestored(again, Temporal.Now.instant().toString());
    const second = await started(again, chats);
    await second.move({ to: at('09:50') });
    // Who coordinates is told, once, that runs were missed; nothing that was said is said again.
    expect(promptsOf(chats).filter((one) => !one.includes('À savoir'))).toEqual(heard);

    await second.move({ to: Temporal.Instant.from('2026-11-25T09:35:00+01:00') });
    const nextDay = promptsOf(chats).filter((one) => one.includes('Stand-up du mercredi'));
    expect(nextDay.toSorted()).toEqual([...new Set(nextDay)].toSorted());
    expect(nextDay).toHaveLength(2);

    await expect(restoreBackup(restoringTo(place), place.url, en)).rejects.toThrow(
      /already used.*Did you restore it already\?.*Nothing was changed/s,
    );
  });
});

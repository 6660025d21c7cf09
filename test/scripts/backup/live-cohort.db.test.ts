import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { restoreBackup, type Restoring } from '../../../scripts/backup/restore.ts';
import { takeBackup } from '../../../scripts/backup/take.ts';
import { appointments } from '../../../schedules/index.ts';
import { makeEngine, makeLog } from '../../../src/engine/engine.ts';
import { silentBell } from '../../../src/engine/speaking/doorbell.ts';
import { writeErasures } from '../../../src/engine/time/write-erasures.ts';
import { openErasures } from '../../../src/keep-erasures.ts';
import { messages } from '../../../src/messages/index.ts';
import { settleRestored } from '../../../src/store/backup/settle.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { connect, type Database, inTransaction } from '../../../src/store/core/database.ts';
import { migrate } from '../../../src/store/core/migrate.ts';
import { erasePerson } from '../../../src/store/privacy/erase-person.ts';
import { en } from '../../../src/texts/en/index.ts';
import { fr } from '../../../src/texts/fr/index.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { newDatabaseUrl } from '../../fixtures/database.ts';
import { dumpOf } from '../../fixtures/dump.ts';
import { SECRET_KEY, OTHER_SECRET_KEY, testKeys } from '../../fixtures/keys.ts';
import { livedDatabaseUrl } from '../../fixtures/lived/index.ts';
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

const open = (url: string): Database => {
  const db = connect(url);
  onTestFinished(() => db.close());
  return db;
};

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

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const promptsOf = (chats: readonly FakeChat[]): string[] =>
  chats.flatMap(({ posts }) => posts.map(({ text, to }) => `${JSON.stringify(to)} ${text.split('\n')[0]}`));

let once: Promise<string> | undefined;

/** Migrated once, copied by every test. */
const livedCohort = async (): Promise<string> => {
  once ??= livedDatabaseUrl('live').then(async (url) => {
    await migrate(url);
    return url;
  });
  return newDatabaseUrl({ copyOf: await once });
};

type Place = { url: string; path: string; erasuresFile: string; backupKey?: string };

const restoring = ({ url, path, ...own }: Place): Restoring => ({
  url,
  path,
  config: { kind: 'live', ...own },
  withoutErasures: false,
});

describe('a live cohort whose database is lost', () => {
  it('comes back from a backup: nothing is said twice, erased people stay erased, and the next day is as any other', async () => {
    const folder = aFolder();
    const [path, erasuresFile] = [join(folder, 'b'), join(folder, 'erasures.jsonl')];
    const url = await livedCohort();
    const db = open(url);
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
    const said = await restoreBackup(restoring(place), en);
    expect(said.join('\n')).toContain('Erasures replayed: 1.');
    const again = open(place.url);
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
    expect(promptsOf(chats)).toEqual(heard);

    await second.move({ to: Temporal.Instant.from('2026-11-25T09:35:00+01:00') });
    const nextDay = promptsOf(chats).filter((one) => one.includes('Stand-up du mercredi'));
    expect(nextDay.toSorted()).toEqual([...new Set(nextDay)].toSorted());
    expect(nextDay).toHaveLength(2);

    await expect(restoreBackup(restoring(place), en)).rejects.toThrow(
      /already used.*Did you restore it already\?.*Nothing was changed/s,
    );
  });
});

describe('a backup that cannot be restored', () => {
  const taken = async (secret?: string) => {
    const folder = aFolder();
    const [path, erasuresFile] = [join(folder, 'b'), join(folder, 'erasures.jsonl')];
    const source = await livedCohort();
    await openErasures(open(source), { kind: 'live', erasuresFile });
    await takeBackup(source, path, secret, en);
    const place = { url: await newDatabaseUrl('empty'), path, erasuresFile };
    return { source, place };
  };

  const isStillEmpty = async (url: string): Promise<boolean> => (await dumpOf(open(url))).size === 0;

  it('is refused with a sentence when it is cut, altered, absent or something else, and nothing is changed', async () => {
    const { place } = await taken();
    const whole = readFileSync(place.path);
    const faults: [string, () => void][] = [
      ['damaged or cut short', () => truncateSync(place.path, whole.length - 100)],
      ['damaged or cut short', () => truncateSync(place.path, 60)],
      [
        'damaged or cut short',
        () => writeFileSync(place.path, Uint8Array.from(whole).with(whole.length >> 1, 0)),
      ],
      ['no backup of Ritournelle', () => writeFileSync(place.path, 'pg_dump')],
      ['not there', () => rmSync(place.path)],
    ];
    for (const [sentence, damage] of faults) {
      writeFileSync(place.path, whole);
      damage();
      await expect(restoreBackup(restoring(place), en)).rejects.toThrow(
        new RegExp(`${sentence}.*Nothing was changed`),
      );
    }
    expect(await isStillEmpty(place.url)).toBe(true);
  });

  it('is refused without its key, with another, when its end is missing, and of the wrong purpose', async () => {
    const { place } = await taken(SECRET_KEY);
    const keyed = { ...place, backupKey: SECRET_KEY };
    await expect(restoreBackup(restoring(place), fr)).rejects.toThrow('chiffrée : réglez BACKUP_KEY');
    await expect(restoreBackup(restoring({ ...place, backupKey: OTHER_SECRET_KEY }), en)).rejects.toThrow(
      'BACKUP_KEY is not the key of this backup',
    );
    const sandbox = { ...restoring(keyed), config: { ...restoring(keyed).config, kind: 'sandbox' as const } };
    await expect(restoreBackup(sandbox, en)).rejects.toThrow(/a real bot’s.*Nothing was changed/);
    truncateSync(place.path, statSync(place.path).size - 40);
    await expect(restoreBackup(restoring(keyed), en)).rejects.toThrow('damaged or cut short');
    expect(await isStillEmpty(place.url)).toBe(true);
  });

  it('is refused without the file of erasures, unless told', async () => {
    const { place } = await taken();
    rmSync(place.erasuresFile);
    await expect(restoreBackup(restoring(place), en)).rejects.toThrow(
      /file of erasures is missing .*--without-erasures.*Nothing was changed/,
    );
    const said = await restoreBackup({ ...restoring(place), withoutErasures: true }, en);
    expect(said.join('\n')).toContain('begins again');
    // The two who were erased before the backup are known by it.
    expect(readFileSync(place.erasuresFile, 'utf8').trim().split('\n').length).toBeGreaterThan(0);
  });

  it('is refused by a version that does not know its schema', async () => {
    const { source, place } = await taken();
    const later = open(source);
    await later.execute(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
    );
    rmSync(place.path);
    await takeBackup(source, place.path, undefined, en);
    await expect(restoreBackup(restoring(place), en)).rejects.toThrow(
      /was made by Ritournelle .*, newer than this version.*Nothing was changed/,
    );
  });

  it('is not taken over another file, nor of an empty database', async () => {
    const { source, place } = await taken();
    appendFileSync(place.path, '');
    await expect(takeBackup(source, place.path, undefined, en)).rejects.toThrow('already there');
    await expect(takeBackup(place.url, `${place.path}2`, undefined, en)).rejects.toThrow(
      'This database is empty',
    );
    await expect(takeBackup(source, join(place.path, 'x'), undefined, en)).rejects.toThrow(
      'cannot be written',
    );
  });
});

import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBackup, restoreBackup } from '../../../scripts/backup/restore.ts';
import { takeBackup } from '../../../scripts/backup/take.ts';
import { openErasures } from '../../../src/keep-erasures.ts';
import { migrate } from '../../../src/store/core/migrate.ts';
import { en } from '../../../src/texts/en/index.ts';
import { fr } from '../../../src/texts/fr/index.ts';
import { aFolder, livedPlace, openDatabase, restoringTo } from '../../fixtures/backup.ts';
import { newDatabaseUrl } from '../../fixtures/database.ts';
import { dumpOf } from '../../fixtures/dump.ts';
import { OTHER_SECRET_KEY, SECRET_KEY } from '../../fixtures/keys.ts';

/** What an operator gives to `npm run restore` by mistake: a sentence, and nothing changed. */

describe('a backup that cannot be restored', () => {
  const take = async (source: string, secret?: string) => {
    const folder = aFolder();
    const [path, erasuresFile] = [join(folder, 'b'), join(folder, 'erasures.jsonl')];
    await openErasures(openDatabase(source), { kind: 'live', erasuresFile });
    await takeBackup(source, path, secret, en);
    return { url: await newDatabaseUrl('empty'), path, erasuresFile };
  };

  let plain: Promise<{ backup: Buffer; erasures: Buffer }> | undefined;
  const takePlain = async () => {
    const { path, erasuresFile } = await take(await livedPlace());
    return { backup: readFileSync(path), erasures: readFileSync(erasuresFile) };
  };

  /** The same backup each time, taken once, in a folder of its own. */
  const taken = async () => {
    const { backup, erasures } = await (plain ??= takePlain());
    const folder = aFolder();
    const place = {
      url: await newDatabaseUrl('empty'),
      path: join(folder, 'b'),
      erasuresFile: join(folder, 'erasures.jsonl'),
    };
    writeFileSync(place.path, backup);
    writeFileSync(place.erasuresFile, erasures);
    return place;
  };

  const isStillEmpty = async (url: string): Promise<boolean> => (await dumpOf(openDatabase(url))).size === 0;

  it('is refused with a sentence when it is cut, altered, absent or something else, and nothing is changed', async () => {
    const place = await taken();
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
      await expect(restoreBackup(restoringTo(place), place.url, en)).rejects.toThrow(
        new RegExp(`${sentence}.*Nothing was changed`),
      );
    }
    expect(await isStillEmpty(place.url)).toBe(true);
  });

  it('is refused without its key, with another, when its end is missing, and of the wrong purpose', async () => {
    const place = await take(await livedPlace(), SECRET_KEY);
    const keyed = { ...place, backupKey: SECRET_KEY };
    await expect(restoreBackup(restoringTo(place), place.url, fr)).rejects.toThrow(
      'chiffrée : réglez BACKUP_KEY',
    );
    await expect(
      restoreBackup(restoringTo({ ...place, backupKey: OTHER_SECRET_KEY }), place.url, en),
    ).rejects.toThrow('BACKUP_KEY is not the key of this backup');
    const sandbox = {
      ...restoringTo(keyed),
      config: { ...restoringTo(keyed).config, kind: 'sandbox' as const },
    };
    await expect(restoreBackup(sandbox, place.url, en)).rejects.toThrow(/a real bot’s.*Nothing was changed/);
    truncateSync(place.path, statSync(place.path).size - 40);
    await expect(restoreBackup(restoringTo(keyed), place.url, en)).rejects.toThrow('damaged or cut short');
    expect(await isStillEmpty(place.url)).toBe(true);
  });

  it('is refused without the file of erasures, unless told; one that was cut short starts nothing, and is done again', async () => {
    const place = await taken();
    // As the transaction that brings the rows leaves a database, until all is settled.
    const url = await livedPlace();
    await openDatabase(url).execute('create schema unfinished_restoration');
    await expect(migrate(url)).rejects.toThrow(/did not end. Nothing was started/);
    rmSync(place.erasuresFile);
    await expect(restoreBackup(restoringTo(place), url, en)).rejects.toThrow(
      /file of erasures is missing .*--without-erasures.*Nothing was changed/,
    );
    const said = await restoreBackup({ ...restoringTo(place), withoutErasures: true }, url, en);
    expect(said.join('\n')).toContain('begins again');
    // The two who were erased before the backup are known by it.
    expect(readFileSync(place.erasuresFile, 'utf8').trim().split('\n').length).toBeGreaterThan(0);
    await expect(migrate(url)).resolves.toBeUndefined();
  });

  it('is refused by a version that does not know its schema', async () => {
    const source = await livedPlace();
    await openDatabase(source).execute(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
    );
    const place = await take(source);
    await expect(restoreBackup(restoringTo(place), place.url, en)).rejects.toThrow(
      /was made by Ritournelle .*, newer than this version.*Nothing was changed/,
    );
  });

  it('is not taken over another file, nor of an empty database', async () => {
    const [source, place] = [await livedPlace(), await taken()];
    await expect(takeBackup(source, place.path, undefined, en)).rejects.toThrow('already there');
    await expect(takeBackup(place.url, `${place.path}2`, undefined, en)).rejects.toThrow(
      'This database is empty',
    );
    await expect(takeBackup(source, join(place.path, 'x'), undefined, en)).rejects.toThrow(
      'cannot be written',
    );
  });

  it('of a sandbox is refused by a real bot, and nothing is begun', async () => {
    const folder = aFolder();
    const [path, erasuresFile] = [join(folder, 'b'), join(folder, 'erasures.jsonl')];
    await takeBackup(await livedPlace('sandbox'), path, undefined, fr);
    const place = { url: await newDatabaseUrl('empty'), path, erasuresFile };
    await expect(restoreBackup(restoringTo(place), place.url, fr)).rejects.toThrow(
      /celle d’un bac à sable, et les réglages sont ceux d’un vrai robot.*Rien n’a été changé/,
    );
    // Known without a database, so an embedded server is not even made.
    await expect(checkBackup(restoringTo(place), fr)).rejects.toThrow('bac à sable');
    expect(existsSync(erasuresFile)).toBe(false);
    expect(await isStillEmpty(place.url)).toBe(true);
  });

  it('is refused by a database that was used, whichever its purpose, and not a row of it changes', async () => {
    const place = await taken();
    for (const url of [await livedPlace('sandbox'), await livedPlace()]) {
      const before = await dumpOf(openDatabase(url));
      await expect(restoreBackup(restoringTo(place), url, fr)).rejects.toThrow(
        /cette base a déjà servi.*Rien n’a été changé/,
      );
      expect(await dumpOf(openDatabase(url))).toEqual(before);
    }
  });

  it('is refused beside a file of erasures that cannot be read to its end', async () => {
    const place = await taken();
    appendFileSync(place.erasuresFile, '{"on":"2026-1');
    await expect(restoreBackup(restoringTo(place), place.url, fr)).rejects.toThrow(
      /le fichier des effacements .* est abîmé.*Rien n’a été changé/,
    );
    expect(await isStillEmpty(place.url)).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { handsOf, overSocket } from '../fakes/slack/hands.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/state.ts';
import { aWorkspace } from '../fixtures/chat/slack/workspace.ts';
import { livedDatabaseUrl } from '../fixtures/lived/index.ts';
import { SECRET_KEY } from '../fixtures/keys.ts';
import { query } from '../postgres/helpers.ts';
import { emptyFolder, ROOT, startIn } from './commands.ts';

/** From the version before to this one, while people write: `npm run try-install`. Its sources come from the history. */

/** 0.1.0, of CHANGELOG.md. */
const BEFORE = '6a30c52';

const sourcesOf = (commit: string): string => {
  const folder = join(emptyFolder(), 'before');
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 256 * 1024 ** 2 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const isKnown = (commit: string): boolean => {
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const VERSION_AFTER = '0.3.0';

type Package = Record<string, unknown>;
type Journal = { entries: { idx: number; when: number; tag: string }[] };

const changeJson = <T>(path: string, change: (read: T) => T): void => {
  const read: T = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(change(read)));
};

/** These sources as a version to come: a number, and one more migration. */
const sourcesAfter = (migration: string): string => {
  const folder = join(emptyFolder(), 'after');
  for (const path of [
    'commands',
    'schedules',
    'scripts',
    'src',
    'drizzle',
    'demo',
    'package.json',
    'package-lock.json',
  ])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  changeJson<Package>(join(folder, 'package.json'), (one) => ({ ...one, version: VERSION_AFTER }));
  writeFileSync(join(folder, 'drizzle/9999_to_come.sql'), migration);
  changeJson<Journal>(join(folder, 'drizzle/meta/_journal.json'), ({ entries, ...more }) => {
    const { idx = 0, when = 0, ...last } = entries.at(-1) ?? { tag: '' };
    return { ...more, entries: [...entries, { ...last, idx: idx + 1, when: when + 1, tag: '9999_to_come' }] };
  });
  return folder;
};

/** A live cohort on Slack, and somebody who acts while versions come and go. */
const aLivePlace = async () => {
  const slack = await aWorkspace();
  const url = await livedDatabaseUrl('live');
  const settings = {
    DATABASE_URL: url,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
    PUBLIC_URL: 'https://robot.example',
    SECRET_KEY,
  };
  const hands = handsOf(slack, overSocket(slack));
  /** What is not acknowledged in three seconds, on a busy machine, is typed again, as the error that Slack shows asks. */
  const act = async (word: string, tries = 5): Promise<void> => {
    try {
      await hands.command('U0E01', word);
    } catch (error) {
      if (tries === 0) throw error;
      await act(word, tries - 1);
    }
  };
  const firstOf = async (statement: string): Promise<unknown> =>
    Object.values((await query(url, statement))[0] ?? {})[0];
  const pauses = () => firstOf('select count(*)::int from pauses');
  const floor = () => firstOf('select version from schema_floor');
  return { settings, act, pauses, floor };
};

describe.runIf(inject('atLength'))('an upgrade', () => {
  it.runIf(isKnown(BEFORE))(
    'from 0.1.0 loses nothing that was acknowledged before, during and after it',
    async () => {
      const { settings, act, pauses, floor } = await aLivePlace();
      const before = await startIn(emptyFolder(), sourcesOf(BEFORE), settings);
      await act('pause');
      expect(await pauses()).toBe(1);

      // The new one starts beside it and migrates; Slack keeps both sockets.
      const after = await startIn(emptyFolder(), ROOT, settings);
      await act('reprise');
      await act('pause');
      await before.stop();
      await act('reprise');
      expect(await pauses()).toBe(0);
      expect(await floor()).toBe('0.2.0');
      expect(after.complaints()).not.toContain('failed');
      expect(await after.stop()).toBe(0);

      // The way back to 0.1.0 is not promised: it refuses, and says so.
      await expect(startIn(emptyFolder(), sourcesOf(BEFORE), settings)).rejects.toThrow('newer version');
    },
    900_000,
  );

  it('to a version that only adds can be gone back on, under traffic too', async () => {
    const { settings, act, pauses, floor } = await aLivePlace();
    const now = await startIn(emptyFolder(), ROOT, settings);
    await act('pause');
    const next = await startIn(
      emptyFolder(),
      sourcesAfter('ALTER TABLE "people" ADD COLUMN "to_come" text;'),
      settings,
    );
    await act('reprise');
    await act('pause');
    expect(await now.stop()).toBe(0);
    await act('reprise');
    expect(await pauses()).toBe(0);

    const back = await startIn(emptyFolder(), ROOT, settings);
    await act('pause');
    expect(await next.stop()).toBe(0);
    await act('reprise');
    await act('pause');
    expect(await pauses()).toBe(1);
    expect(await floor()).toBe('0.2.0');
    for (const bot of [now, next, back]) expect(bot.complaints()).not.toContain('failed');
    expect(await back.stop()).toBe(0);
  }, 1_500_000);

  it('to a version that takes something away cannot, which this one says, and it changes nothing', async () => {
    const { settings, act, pauses, floor } = await aLivePlace();
    const contraction = `UPDATE schema_floor SET version = '${VERSION_AFTER}';`;
    const next = await startIn(emptyFolder(), sourcesAfter(contraction), settings);
    await act('pause');
    expect(await next.stop()).toBe(0);
    await expect(startIn(emptyFolder(), ROOT, settings)).rejects.toThrow(
      /needs 0\.3\.0 or later.*Nothing was changed.*restore the backup/s,
    );
    expect([await pauses(), await floor()]).toEqual([1, VERSION_AFTER]);
  }, 900_000);
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
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

describe.runIf(inject('atLength'))('the upgrade from 0.1.0', () => {
  it.runIf(isKnown(BEFORE))(
    'loses nothing that was acknowledged before, during and after it',
    async () => {
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
      const act = async (word: string) => {
        await hands.command('U0E01', word);
        return slack.read('U0E01', 'D0E01').at(-1)?.text ?? '';
      };
      const before = await startIn(emptyFolder(), sourcesOf(BEFORE), settings);
      await act('pause');
      expect(await query(url, 'select count(*)::int as n from pauses')).toEqual([{ n: 1 }]);

      // The new one starts beside it and migrates; Slack keeps both sockets.
      const after = await startIn(emptyFolder(), ROOT, settings);
      await act('reprise');
      await act('pause');
      await before.stop();
      await act('reprise');
      expect(await query(url, 'select count(*)::int as n from pauses')).toEqual([{ n: 0 }]);
      expect(await query(url, 'select version from schema_floor')).toEqual([{ version: '0.2.0' }]);
      expect(after.complaints()).not.toContain('failed');
      expect(await after.stop()).toBe(0);

      // The way back to 0.1.0 is not promised: it refuses, and says so.
      await expect(startIn(emptyFolder(), sourcesOf(BEFORE), settings)).rejects.toThrow('newer version');
    },
    240_000,
  );
});
